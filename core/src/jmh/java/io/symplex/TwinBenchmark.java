package io.symplex;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures one piece of work in three JVMs without and three with the Vector API's module.
 *
 * <p>Work that takes the scalar twin anyway has the same time in both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class TwinBenchmark {

    private double result;

    /**
     * Does the work once.
     *
     * @return a number that all of it went into, finite
     */
    protected abstract double work();

    /** Measures a JVM as it starts by itself. */
    @Benchmark
    @Fork(3)
    public double withoutVectorModule() {
        result = work();
        return result;
    }

    /** Measures a JVM that has the Vector API. */
    @Benchmark
    @Fork(
            value = 3,
            jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
    public double withVectorModule() {
        result = work();
        return result;
    }

    /** A fast wrong answer is none. */
    @TearDown(Level.Iteration)
    public void requireFinite() {
        if (!Double.isFinite(result)) {
            throw new IllegalStateException("the result must be finite, got " + result);
        }
    }
}
