package io.symplex.model;

import io.symplex.kernel.Nonlinearity;

/**
 * The activation function σ of a network's hidden layers.
 *
 * <p>All are smooth, as the gradient of H and its own gradient must be.
 */
public enum Activation {
    /** {@code σ(z) = tanh z}: the reference's choice and the default. */
    TANH(Nonlinearity.TANH),
    /** {@code σ(z) = log(1 + e^z)}. */
    SOFTPLUS(Nonlinearity.SOFTPLUS),
    /** {@code σ(z) = sin z}: for energies periodic in q. */
    SINE(Nonlinearity.SINE),
    /** {@code σ(z) = z Φ(z)} with the standard normal distribution function Φ, as PyTorch's default GELU. */
    GELU(Nonlinearity.GELU);

    private final Nonlinearity nonlinearity;

    Activation(Nonlinearity nonlinearity) {
        this.nonlinearity = nonlinearity;
    }

    /**
     * Returns the arithmetic of this function.
     *
     * @return what the kernel knows it by
     */
    public Nonlinearity nonlinearity() {
        return nonlinearity;
    }
}
