package io.symplex.plot;

import io.symplex.internal.Checks;

/**
 * An interval shown on an axis or covered by a {@link Field}.
 *
 * <pre>{@code
 * Axes.of("V").curve("q²/2", new Range(-1.5, 1.5), q -> q * q / 2);
 * }</pre>
 *
 * @param low its lower end, finite
 * @param high its upper end, finite, {@code > low}
 */
public record Range(double low, double high) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is not finite or the range does not rise
     */
    public Range {
        Checks.finite(low, "low");
        Checks.finite(high, "high");
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("range must rise, got " + low + " to " + high);
        }
    }

    /**
     * Returns evenly spaced places from end to end.
     *
     * @param count how many, {@code >= 2}
     * @return the places, rising, the ends among them
     * @throws IllegalArgumentException if there would be fewer than two
     */
    public double[] places(int count) {
        Checks.atLeast(count, 2, "count");
        double[] places = new double[count];
        for (int k = 0; k < count; k++) {
            places[k] = low + (high - low) * k / (count - 1);
        }
        places[count - 1] = high;
        return places;
    }

    /** Returns the ends, such as {@code -1.0 to 1.0}. */
    @Override
    public String toString() {
        return low + " to " + high;
    }
}
