package io.symplex.model;

/** The friction that a network learns beside its energy: {@code dp/dt = −∂H/∂q − Γ ∂H/∂p}, Γ positive semi-definite. */
public enum Damping {
    /** None: energy is kept. */
    NONE,
    /** Γ is diagonal: a coefficient for each coordinate, never negative. */
    PER_COORDINATE,
    /** Γ = L Lᵀ: a coordinate may brake another. */
    MATRIX
}
