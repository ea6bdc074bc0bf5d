package io.symplex.kernel;

/** Plain loops: the specification. */
final class ScalarTwin implements Twin {

    static final Twin INSTANCE = new ScalarTwin();

    private ScalarTwin() {}

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public EnergyKernel doublePrecision(PerceptronShape shape, Nonlinearity nonlinearity) {
        return new DoublePerceptron(shape, new DoubleScalarTiles(), DoubleScalarActivation.of(nonlinearity));
    }

    @Override
    public EnergyKernel singlePrecision(PerceptronShape shape, Nonlinearity nonlinearity) {
        return new FloatPerceptron(shape, new FloatScalarTiles(), FloatScalarActivation.of(nonlinearity));
    }
}
