package io.symplex.engine.jvm;

import java.util.Optional;

/**
 * Notices where {@code Math.fma} has no instruction behind it.
 *
 * <p>There it is as exact, so that the bits are the same, but made of big decimals: a training took 480 times as long.
 */
final class FusedMultiplyAdd {

    private static final int OPERATIONS = 200;
    private static final int ROUNDS = 5;

    /** Interpreted, the instruction takes about 50 ns; big decimals take more than 1,000. */
    private static final double SLOW_NANOS = 300;

    private FusedMultiplyAdd() {}

    /** Returns how long one takes, in ns, interpreted; the best of a few rounds. Takes some microseconds. */
    static double nanos() {
        long best = Long.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < OPERATIONS; i++) {
                sum = Math.fma(sum, 0.5, i);
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        return sum < 0 ? Double.NaN : (double) best / OPERATIONS; // the sum is used, so that it is computed
    }

    /** Returns what to tell the user of a machine where one takes so long; nothing if it is fast. */
    static Optional<String> notice(double nanos) {
        return nanos < SLOW_NANOS
                ? Optional.empty()
                : Optional.of(
                        "this processor has no fused multiply-add, or the JVM was told not to use it (-XX:-UseFMA):"
                                + " results are the same, training is hundreds of times slower");
    }
}
