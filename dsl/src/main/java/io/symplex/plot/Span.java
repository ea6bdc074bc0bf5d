package io.symplex.plot;

/**
 * An interval of the real line, bounds included.
 *
 * @param low the lower bound, finite
 * @param high the upper bound, finite, {@code >= low}
 */
record Span(double low, double high) {

    /** Returns the smallest interval around the finite ones of {@code values}, which must have one. */
    static Span around(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Span(low, high);
    }

    double size() {
        return high - low;
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }

    Span union(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Returns the interval of a given size with the same centre. */
    Span resized(double size) {
        double centre = low / 2 + high / 2;
        return new Span(centre - size / 2, centre + size / 2);
    }
}
