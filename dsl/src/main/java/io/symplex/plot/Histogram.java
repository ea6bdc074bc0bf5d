package io.symplex.plot;

import io.symplex.internal.Checks;
import java.util.Arrays;

/**
 * Counts values in bins of equal width.
 *
 * <p>Without a number of bins, their width is twice the interquartile range over the cube root of the number of values,
 * and there are at most 200. Source: Freedman and Diaconis, <i>On the histogram as a density estimator</i>, Z.
 * Wahrscheinlichkeitstheorie 57, 1981.
 */
final class Histogram {

    private static final int MOST_BINS = 200;

    private final double[] lefts;
    private final double[] counts;
    private final double width;
    private final int total;

    private Histogram(double[] lefts, double[] counts, double width, int total) {
        this.lefts = lefts;
        this.counts = counts;
        this.width = width;
        this.total = total;
    }

    static Histogram of(double[] values) {
        double[] sorted = sorted(values);
        double quartiles = sorted[3 * (sorted.length - 1) / 4] - sorted[(sorted.length - 1) / 4];
        double wanted = 2 * quartiles / Math.cbrt(sorted.length);
        double range = sorted[sorted.length - 1] - sorted[0];
        double bins = wanted > 0 ? Math.ceil(range / wanted) : Math.ceil(Math.sqrt(sorted.length));
        return counted(sorted, range > 0 ? (int) Math.max(1, Math.min(MOST_BINS, bins)) : 1);
    }

    static Histogram of(double[] values, int bins) {
        return counted(sorted(values), Checks.atLeast(bins, 1, "bins"));
    }

    private static double[] sorted(double[] values) {
        Checks.atLeast(values.length, 1, "number of values");
        double[] sorted = Checks.allFinite(values, "values").clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Histogram counted(double[] sorted, int bins) {
        Span span = Span.around(sorted);
        if (!(span.size() > 0)) {
            span = Scale.LINEAR.padded(span, 0); // all the same: one bin around it holds them all
        }
        double width = span.size() / bins;
        double[] lefts = new double[bins];
        double[] counts = new double[bins];
        for (int k = 0; k < bins; k++) {
            lefts[k] = span.low() + k * width;
        }
        for (double value : sorted) {
            counts[Math.min((int) ((value - span.low()) / width), bins - 1)]++; // the last bin holds its right end too
        }
        return new Histogram(lefts, counts, width, sorted.length);
    }

    double width() {
        return width;
    }

    /** Returns how many values are in each bin, by its left end. */
    Series counts(String what) {
        return Series.of(what, lefts, counts);
    }

    /** Returns the share of all values in each bin over its width, by its left end: the area of all bars is 1. */
    Series densities(String what) {
        return Series.of(
                what,
                lefts,
                Arrays.stream(counts).map(count -> count / (total * width)).toArray());
    }
}
