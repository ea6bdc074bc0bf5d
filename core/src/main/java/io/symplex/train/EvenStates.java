package io.symplex.train;

import io.symplex.internal.RandomStream;

/**
 * Random states in a box: each coordinate of each state is uniform in ± the amplitude, and with one degree of freedom
 * the states of one draw keep out of each other's way.
 *
 * <p>There a draw is an additive sequence with a random shift, {@code x_r = (shift + r α) mod 1} with {@code α_i =
 * g^{−i}} and g the root of {@code g³ = g + 1}. Means over a draw, and with them gradients of a loss, vary less than
 * over independent states: the variance of second moments falls to a third. In more dimensions no such gain was found,
 * and the states are independent.
 *
 * <p>Source: Niederreiter, <i>Random Number Generation and Quasi-Monte Carlo Methods</i>, 1992, §3.1; Roberts, <i>The
 * Unreasonable Effectiveness of Quasirandom Sequences</i>, 2018, for α; Cranley and Patterson, SIAM J. Numer. Anal. 13,
 * 1976, for the shift.
 */
final class EvenStates {

    /** 1/g and 1/g² for the root g = 1.3247… of g³ = g + 1. */
    private static final double[] ALPHA = {0.7548776662466927, 0.5698402909980532};

    private final RandomStream random;
    private final int n;
    private final double amplitude;

    EvenStates(RandomStream random, int degreesOfFreedom, double amplitude) {
        this.random = random;
        this.n = degreesOfFreedom;
        this.amplitude = amplitude;
    }

    /** Fills positions and momenta, shape [count, n] each, with one draw. */
    void draw(double[] q, double[] p) {
        if (n == 1) {
            fill(q, ALPHA[0]);
            fill(p, ALPHA[1]);
        } else {
            random.uniform(-amplitude, amplitude, q);
            random.uniform(-amplitude, amplitude, p);
        }
    }

    /** No number waits for the one before. */
    private void fill(double[] out, double step) {
        double shift = random.uniform(0, 1);
        for (int r = 0; r < out.length; r++) {
            double unit = Math.fma(r, step, shift);
            unit -= Math.floor(unit);
            out[r] = amplitude * (unit + unit - 1);
        }
    }
}
