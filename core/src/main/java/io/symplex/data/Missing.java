package io.symplex.data;

/** Numbers that were not seen: every one of them the same NaN, so that equal observations have equal bits. */
final class Missing {

    private Missing() {}

    static void requireNone(double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] must be finite, got " + values[i]
                        + (Double.isNaN(values[i]) ? "; say Observations.ofIncomplete(…) if it was not seen" : ""));
            }
        }
    }

    /**
     * Returns a copy whose missing numbers are {@link Double#NaN}.
     *
     * @param values finite or NaN; read
     * @throws IllegalArgumentException if one is infinite
     */
    static double[] checked(double[] values, String name) {
        double[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            if (Double.isInfinite(copy[i])) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] must be finite, or NaN where it was not seen, got " + copy[i]);
            }
            copy[i] = Double.isNaN(copy[i]) ? Double.NaN : copy[i];
        }
        return copy;
    }
}
