package io.symplex.engine.djl;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Repeats evaluations that a garbage collection may have spoiled.
 *
 * <p>Where a user's block says {@code x.mul(2)}, or DJL's own Swish does, DJL wraps the 2 in memory that it lets go at
 * once, and the backward pass reads it. If that memory is freed in between, the gradient is silently wrong. Only a
 * collection frees it. So an evaluation counts if there was none meanwhile, or if the next one gave the same bits.
 */
final class Undisturbed {

    private static final int MOST = 10;

    private Undisturbed() {}

    /**
     * Evaluates until nothing can have come between.
     *
     * @param out what the evaluation fills; overwritten
     * @param evaluation fills its argument, returns a number, and gives the same bits every time
     * @return that number
     * @throws IllegalStateException if it gives other bits every time, and the garbage collector is at work all the
     *     time
     */
    static double evaluate(double[] out, ToDoubleFunction<double[]> evaluation) {
        double[] last = {};
        double lastValue = Double.NaN;
        for (int time = 0; time < MOST; time++) {
            long before = collections();
            double value = evaluation.applyAsDouble(out);
            if (collections() == before || same(value, lastValue, out, last)) {
                return value;
            }
            last = out.clone();
            lastValue = value;
        }
        throw new IllegalStateException("block must compute the same each time, got " + MOST
                + " different results while garbage collections came between; leave out what draws random numbers, such as"
                + " dropout");
    }

    private static boolean same(double value, double lastValue, double[] out, double[] last) {
        return Double.compare(value, lastValue) == 0 && Arrays.equals(out, last);
    }

    private static long collections() {
        long count = 0;
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        for (GarbageCollectorMXBean collector : collectors) {
            count += collector.getCollectionCount();
        }
        return count;
    }
}
