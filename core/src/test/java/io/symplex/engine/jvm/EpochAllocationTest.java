package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.symplex.model.Activation;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An epoch allocates nothing, on none of its threads.
 *
 * <p>The first epoch makes its arrays, and vectors are objects until the compiler is done: so epochs are repeated until
 * ten in a row have allocated nothing, or too much time has gone.
 */
class EpochAllocationTest {

    private static final long LONGEST = 30_000_000_000L; // ns; idle, some 2 s do

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({
        "SCALAR, 1, TANH, DOUBLE",
        "SCALAR, 3, GELU, FLOAT",
        "VECTOR, 1, SOFTPLUS, FLOAT",
        "VECTOR, 1, SINE, DOUBLE",
        "VECTOR, 3, TANH, FLOAT",
        "VECTOR, 3, GELU, DOUBLE"
    })
    void gradientMatching(TwinPolicy policy, int count, Activation activation, Precision precision) {
        Perceptron architecture = Perceptron.of(1, 16, 13).withActivation(activation);

        assertThat(leastAllocation(policy, count, architecture, precision, Batch.states(1, 800)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "SCALAR, 1, SINE, FLOAT, false",
        "SCALAR, 3, TANH, DOUBLE, true",
        "VECTOR, 1, TANH, DOUBLE, false",
        "VECTOR, 1, GELU, FLOAT, true",
        "VECTOR, 3, SOFTPLUS, DOUBLE, false",
        "VECTOR, 3, TANH, FLOAT, false"
    })
    void trajectoryMatching(
            TwinPolicy policy, int count, Activation activation, Precision precision, boolean truncated) {
        Perceptron architecture = Perceptron.of(1, 16, 13).withActivation(activation);

        assertThat(leastAllocation(policy, count, architecture, precision, Batch.segments(1, 150, truncated)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"50, DOUBLE", "50, FLOAT", "100, DOUBLE", "100, FLOAT"})
    @Tag("thorough")
    void tilesOfEveryWidth(int units, Precision precision) {
        Perceptron architecture = Perceptron.of(10, units, units);

        assertThat(leastAllocation(TwinPolicy.VECTOR, 1, architecture, precision, Batch.states(10, 63)))
                .isZero();
    }

    /** Returns the bytes that ten epochs in a row allocated on all threads, at the least. */
    private long leastAllocation(
            TwinPolicy policy, int count, Perceptron architecture, Precision precision, Batch batch) {
        double[] parameters = architecture.initialParameters(3);
        double[] out = new double[parameters.length];
        Compute compute = Compute.DEFAULTS.withPrecision(precision).withThreads(count);
        long least = Long.MAX_VALUE;
        try (LossEvaluator evaluator = new JvmEngine(policy).evaluator(architecture, compute)) {
            batch.evaluate(evaluator, parameters, out);
            long[] helpers = helpers();
            long end = System.nanoTime() + LONGEST;
            while (least > 0 && System.nanoTime() < end) {
                long others = allocated(helpers);
                long own = threads.getCurrentThreadAllocatedBytes();
                for (int epoch = 0; epoch < 10; epoch++) {
                    batch.evaluate(evaluator, parameters, out);
                }
                own = threads.getCurrentThreadAllocatedBytes() - own;
                least = Math.min(least, own + allocated(helpers) - others);
            }
            assertThat(evaluator.description()).endsWith(count == 1 ? ", 1 thread)" : ", " + count + " threads)");
        }
        return least;
    }

    private long allocated(long[] helpers) {
        return Arrays.stream(helpers)
                .map(threads::getThreadAllocatedBytes)
                .filter(bytes -> bytes > 0) // less: another test's, and gone
                .sum();
    }

    private static long[] helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("symplex-helper-"))
                .mapToLong(Thread::getId)
                .toArray();
    }
}
