package io.symplex.train;

import io.symplex.internal.RandomStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of Adam. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AdamBenchmark {

    /** 2 → 16 → 16 → 1, 20 → 64 → 64 → 1, 20 → 256 → 256 → 1. */
    @Param({"337", "5569", "71425"})
    private int parameterCount;

    @Param({"false", "true"})
    private boolean averaging;

    private Adam.Moments adam;
    private double[] parameters;
    private double[] gradient;

    /** Makes a gradient, the same for every step. */
    @Setup
    public void prepare() {
        adam = (Adam.Moments) Adam.DEFAULTS.withAveraging(averaging).start(new Bowl(parameterCount), 1);
        parameters = new double[parameterCount];
        gradient = new double[parameterCount];
        RandomStream.of(0, "gradient").uniform(-1, 1, gradient);
    }

    /** Makes a step. */
    @Benchmark
    public double[] step() {
        adam.step(parameters, gradient, Adam.DEFAULTS.learningRate());
        return parameters;
    }

    /** With one gradient for all of them, the steps go against it. */
    @TearDown(Level.Iteration)
    public void requireDescent() {
        for (int i = 0; i < parameterCount; i++) {
            if (!(parameters[i] * gradient[i] < 0)) {
                throw new IllegalStateException(
                        "parameter " + i + " must go against its gradient " + gradient[i] + ", got " + parameters[i]);
            }
        }
    }
}
