package io.symplex.evaluate;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Student's distribution: how far a number lies from a mean that is known from a few others like it.
 *
 * <p>With many degrees of freedom it is the normal distribution.
 *
 * <pre>{@code
 * StudentT.within(1.96, Double.POSITIVE_INFINITY); // 0.95
 * StudentT.within(1.96, 4);                        // 0.878
 * }</pre>
 */
public final class StudentT {

    /** Beyond it the normal distribution is right to 1e-7. */
    private static final double AS_GOOD_AS_MANY = 1e7;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private StudentT() {}

    /**
     * Returns how probable it is that a number lies within so many deviations of the mean.
     *
     * @param deviations {@code >= 0}, may be infinite
     * @param degreesOfFreedom {@code > 0}, need not be whole; infinite for the normal distribution
     * @return the probability, from 0 to 1
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static double within(double deviations, double degreesOfFreedom) {
        if (!(deviations >= 0)) {
            throw new IllegalArgumentException("deviations must be >= 0, got " + deviations);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degreesOfFreedom must be > 0, got " + degreesOfFreedom);
        }
        if (Double.isInfinite(deviations)) {
            return 1;
        }
        double outside = degreesOfFreedom > AS_GOOD_AS_MANY
                ? NORMAL.cumulativeProbability(-deviations)
                : new TDistribution(degreesOfFreedom).cumulativeProbability(-deviations);
        return 1 - 2 * outside;
    }
}
