package io.symplex.data;

import io.symplex.internal.Checks;

/** One number over time: K values at strictly rising times. Immutable. */
public final class Series {

    private final double[] times; // [K]
    private final double[] values; // [K]

    private Series(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Returns a series.
     *
     * @param times finite and strictly rising, shape [K]; copied
     * @param values finite, shape [K]; copied
     * @return the series
     * @throws IllegalArgumentException if there is none, the lengths differ, a number is not finite or the times do not
     *     rise
     */
    public static Series of(double[] times, double[] values) {
        Checks.atLeast(times.length, 1, "the number of times");
        Checks.length(values, times.length, "values");
        for (int k = 1; k < times.length; k++) {
            if (!(times[k] > times[k - 1])) {
                throw new IllegalArgumentException(
                        "times must rise, got " + times[k] + " after " + times[k - 1] + " in row " + k);
            }
        }
        return new Series(Checks.allFinite(times.clone(), "times"), Checks.allFinite(values.clone(), "values"));
    }

    /**
     * Returns K, the number of values.
     *
     * @return K, {@code >= 1}
     */
    public int size() {
        return times.length;
    }

    /**
     * Returns one time.
     *
     * @param k which, from 0
     * @return the time
     */
    public double time(int k) {
        return times[k];
    }

    /**
     * Returns one value.
     *
     * @param k which, from 0
     * @return the value
     */
    public double value(int k) {
        return values[k];
    }

    /** Returns the mean distance of neighbouring times; 1 for a single one. */
    double spacing() {
        return times.length == 1 ? 1 : (times[times.length - 1] - times[0]) / (times.length - 1);
    }

    Series requireAtLeast(int size, String what) {
        if (times.length < size) {
            throw new IllegalArgumentException("every trajectory must have at least " + size + " rows for " + what
                    + ", got " + times.length + "; leave it out with select(…)");
        }
        return this;
    }
}
