package io.symplex.kernel;

/** The activation functions the kernel knows, each with its first and second derivative. */
public enum Nonlinearity {
    /** {@code tanh z}. */
    TANH,
    /** {@code log(1 + e^z)}. */
    SOFTPLUS,
    /** {@code sin z}. */
    SINE,
    /** {@code z Φ(z)} with the standard normal distribution function Φ. */
    GELU
}
