package io.symplex.plot;

import java.util.Arrays;

/**
 * Points (x, y) in order; a coordinate that is not finite, or beyond ±1e300, makes its point a gap.
 *
 * <p>Immutable; equal by value.
 */
final class Series {

    /** Keeps the length of every axis finite. */
    private static final double LARGEST = 1e300;

    private final double[] x;
    private final double[] y;

    private Series(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Returns the points of two columns.
     *
     * @param what who they are, such as {@code line 'q'}
     * @param x first coordinates; copied
     * @param y second coordinates, as many; copied
     * @throws IllegalArgumentException if the lengths differ or no point is finite
     */
    static Series of(String what, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    what + " must have as many y as x, got " + y.length + " y for " + x.length + " x");
        }
        Series series = new Series(x.clone(), y.clone());
        for (int i = 0; i < x.length; i++) {
            if (series.isPoint(i)) {
                return series;
            }
        }
        throw new IllegalArgumentException(what + " must have at least one finite point, got "
                + (x.length == 0 ? "no point" : "none among " + x.length));
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean isPoint(int i) {
        return Math.abs(x[i]) <= LARGEST && Math.abs(y[i]) <= LARGEST; // false for NaN
    }

    /**
     * Returns the points whose x has a logarithm, the others gaps.
     *
     * @throws IllegalArgumentException if an x is negative, naming {@code what} and the index, or none is positive
     */
    Series onLogX(String what) {
        return new Series(positive(x, "x of " + what, "logX()"), y);
    }

    /**
     * Returns the points whose y has a logarithm, the others gaps.
     *
     * @throws IllegalArgumentException if a y is negative, naming {@code what} and the index, or none is positive
     */
    Series onLogY(String what) {
        return new Series(x, positive(y, "y of " + what, "logY()"));
    }

    private double[] positive(double[] values, String what, String word) {
        double[] positive = values.clone();
        boolean any = false;
        for (int i = 0; i < values.length; i++) {
            if (isPoint(i) && values[i] < 0) {
                throw new IllegalArgumentException(what + " must be >= 0 on a log axis, got " + values[i] + " at index "
                        + i + "; make it NaN to leave a gap, or leave out " + word);
            }
            positive[i] = values[i] > 0 ? values[i] : Double.NaN;
            any |= isPoint(i) && values[i] > 0;
        }
        if (!any) {
            throw new IllegalArgumentException(
                    what + " must be > 0 somewhere on a log axis, got zeros only; leave out " + word);
        }
        return positive;
    }

    /** Returns the span of x over the finite points. */
    Span xSpan() {
        return Span.around(masked(x, new Span(-Double.MAX_VALUE, Double.MAX_VALUE)));
    }

    /** Returns the span of y over the finite points with x inside {@code window}, or over all if none is inside. */
    Span ySpan(Span window) {
        Span inside = Span.around(masked(y, window));
        return inside.low() <= inside.high() ? inside : Span.around(masked(y, xSpan()));
    }

    /** Returns the values of the finite points with x inside {@code window}; NaN elsewhere. */
    private double[] masked(double[] values, Span window) {
        double[] masked = new double[values.length];
        for (int i = 0; i < masked.length; i++) {
            masked[i] = isPoint(i) && window.contains(x[i]) ? values[i] : Double.NaN;
        }
        return masked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that && Arrays.equals(x, that.x) && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return x.length + (x.length == 1 ? " point" : " points");
    }
}
