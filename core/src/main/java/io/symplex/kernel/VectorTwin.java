package io.symplex.kernel;

/** The Vector API; loaded by name, as without its module this class cannot be. */
final class VectorTwin implements Twin {

    VectorTwin() {}

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public EnergyKernel doublePrecision(PerceptronShape shape, Nonlinearity nonlinearity) {
        return new DoublePerceptron(shape, new DoubleVectorTiles(), DoubleVectorActivation.of(nonlinearity));
    }

    @Override
    public EnergyKernel singlePrecision(PerceptronShape shape, Nonlinearity nonlinearity) {
        return new FloatPerceptron(shape, new FloatVectorTiles(), FloatVectorActivation.of(nonlinearity));
    }
}
