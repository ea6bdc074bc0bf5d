package io.symplex.sweep;

import io.symplex.internal.Checks;

/**
 * Words for what a plan's number may be.
 *
 * <pre>{@code
 * sweep.vary("learningRate", logSpace(1e-4, 1e-2, 5));             // five of them
 * sweep.vary("learningRate", logBetween(1e-4, 1e-2)).random(50);   // drawn
 * }</pre>
 */
public final class Ranges {

    private Ranges() {}

    /**
     * Returns numbers in equal steps.
     *
     * @param from the first, finite
     * @param to the last, finite
     * @param count how many, {@code >= 2}
     * @return the numbers, both ends among them
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static double[] linearSpace(double from, double to, int count) {
        Checks.finite(from, "from");
        Checks.finite(to, "to");
        double[] values = new double[Checks.atLeast(count, 2, "count")];
        for (int i = 0; i < count; i++) {
            values[i] = i == count - 1 ? to : from + (to - from) * i / (count - 1);
        }
        return values;
    }

    /**
     * Returns numbers in equal ratios.
     *
     * @param from the first, finite, {@code > 0}
     * @param to the last, finite, {@code > 0}
     * @param count how many, {@code >= 2}
     * @return the numbers, both ends among them; the same bits on every machine
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static double[] logSpace(double from, double to, int count) {
        double[] values = linearSpace(
                StrictMath.log10(Checks.positive(from, "from")), StrictMath.log10(Checks.positive(to, "to")), count);
        for (int i = 1; i < count - 1; i++) {
            values[i] = StrictMath.pow(10, values[i]);
        }
        values[0] = from;
        values[count - 1] = to;
        return values;
    }

    /**
     * Returns a range from which a search draws evenly.
     *
     * @param from its lower end, finite
     * @param to its upper end, finite, above the lower
     * @return the range
     * @throws IllegalArgumentException if it is empty
     */
    public static Choices between(double from, double to) {
        return new Choices.Range(from, to, false);
    }

    /**
     * Returns a range from which a search draws evenly in the logarithm: every power of ten is as likely.
     *
     * @param from its lower end, finite, {@code > 0}
     * @param to its upper end, finite, above the lower
     * @return the range
     * @throws IllegalArgumentException if it is empty or not positive
     */
    public static Choices logBetween(double from, double to) {
        return new Choices.Range(from, to, true);
    }
}
