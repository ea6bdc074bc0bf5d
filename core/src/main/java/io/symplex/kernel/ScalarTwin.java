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
    public PerceptronKernel doublePrecision(PerceptronShape shape, Nonlinearity nonlinearity) {
        return new DoublePerceptron(shape, new DoubleScalarTiles(), DoubleScalarActivation.of(nonlinearity));
    }

    @Override
    public PerceptronKernel singlePrecision(PerceptronShape shape, Nonlinearity nonlinearity) {
        return new FloatPerceptron(shape, new FloatScalarTiles(), FloatScalarActivation.of(nonlinearity));
    }
}
