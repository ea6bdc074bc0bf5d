package io.symplex.kernel;

import io.symplex.TwinBenchmark;
import io.symplex.internal.RandomStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** σ(z) and then u ⊙ σ′(z), per number, over a layer of the reference's batch. */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ActivationBenchmark.COUNT)
public class ActivationBenchmark extends TwinBenchmark {

    /** 50 rows of 16 units. */
    static final int COUNT = 50 * 16;

    /** The number types. */
    public enum Numbers {
        DOUBLE,
        FLOAT
    }

    /** What is applied to the layer. */
    private interface Layer {
        double apply();
    }

    @Param
    private Nonlinearity nonlinearity;

    @Param
    private Numbers numbers;

    private Layer layer;

    /** Draws z within ±3; u is z as well. */
    @Setup
    public void prepare() {
        double[] z = new double[COUNT];
        RandomStream.of(0, "z").uniform(-3, 3, z);
        layer = switch (numbers) {
            case DOUBLE -> inDouble(z);
            case FLOAT -> inFloat(z);
        };
    }

    @Override
    protected double work() {
        return layer.apply();
    }

    private Layer inDouble(double[] z) {
        DoubleActivation activation = Twin.vector().isPresent()
                ? DoubleVectorActivation.of(nonlinearity)
                : DoubleScalarActivation.of(nonlinearity);
        double[] values = new double[COUNT];
        double[][] kept = new double[activation.kept()][COUNT];
        double[] deltas = new double[COUNT];
        return () -> {
            System.arraycopy(z, 0, values, 0, COUNT);
            activation.apply(COUNT, values, kept);
            activation.delta(COUNT, z, values, kept, deltas);
            return values[0] + deltas[COUNT - 1];
        };
    }

    private Layer inFloat(double[] wide) {
        FloatActivation activation = Twin.vector().isPresent()
                ? FloatVectorActivation.of(nonlinearity)
                : FloatScalarActivation.of(nonlinearity);
        float[] z = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            z[i] = (float) wide[i];
        }
        float[] values = new float[COUNT];
        float[][] kept = new float[activation.kept()][COUNT];
        float[] deltas = new float[COUNT];
        return () -> {
            System.arraycopy(z, 0, values, 0, COUNT);
            activation.apply(COUNT, values, kept);
            activation.delta(COUNT, z, values, kept, deltas);
            return values[0] + deltas[COUNT - 1];
        };
    }
}
