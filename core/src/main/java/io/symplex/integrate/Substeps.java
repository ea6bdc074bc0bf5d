package io.symplex.integrate;

import io.symplex.internal.Checks;

/**
 * A duration divided evenly into steps no longer than a given one.
 *
 * @param count how many steps, {@code >= 1}
 * @param dt how long each is
 */
public record Substeps(int count, double dt) {

    /** Forgives a duration that is a whole number of steps but for rounding. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST = 100_000;

    /**
     * Divides a duration.
     *
     * @param duration finite, {@code > 0}
     * @param longest no step exceeds it (but for rounding, 1e-9 relative), finite, {@code > 0}
     * @return the fewest steps that do
     * @throws IllegalArgumentException if the longest step is not positive, or so short that more than 100,000 are
     *     needed
     */
    public static Substeps of(double duration, double longest) {
        Checks.positive(longest, "dt");
        double count = Math.max(1, Math.ceil(duration / longest * (1 - ROUNDING)));
        if (count > MOST) {
            throw new IllegalArgumentException("dt must divide the time between two observations into at most 100,000"
                    + " steps, got " + longest + " for a time of " + duration + "; choose a larger dt");
        }
        return new Substeps((int) count, duration / count);
    }
}
