package io.symplex.kernel;

/** Activation functions on vectors. */
final class DoubleVectorActivation {

    private DoubleVectorActivation() {}

    static DoubleActivation of(Nonlinearity nonlinearity) {
        return nonlinearity == Nonlinearity.TANH ? new DoubleVectorTanh() : DoubleScalarActivation.of(nonlinearity);
    }
}
