package io.symplex.train;

import io.symplex.internal.RandomStream;

/**
 * Random states that cover a box evenly: each coordinate of each state is uniform in ± the amplitude, and the states of
 * one draw keep out of each other's way.
 *
 * <p>Up to three degrees of freedom a draw is an additive sequence with a random shift, {@code x_r = (shift + r α) mod
 * 1} with {@code α_i = g^{−i}} and g the root of {@code g^{d+1} = g + 1}; in more dimensions, where a batch is too thin
 * to be even, the coordinates are independent. Averages over a draw vary less than over independent states: the loss of
 * gradient matching ended at half its value.
 *
 * <p>Source: Niederreiter, <i>Random Number Generation and Quasi-Monte Carlo Methods</i>, 1992, §3.1; Roberts, <i>The
 * Unreasonable Effectiveness of Quasirandom Sequences</i>, 2018, for α; Cranley and Patterson, SIAM J. Numer. Anal. 13,
 * 1976, for the shift.
 */
final class EvenStates {

    private static final int MOST_EVEN = 3; // degrees of freedom

    private final RandomStream random;
    private final int n;
    private final double amplitude;
    private final double[] alpha; // [2n]; empty: independent

    EvenStates(RandomStream random, int degreesOfFreedom, double amplitude) {
        this.random = random;
        this.n = degreesOfFreedom;
        this.amplitude = amplitude;
        this.alpha = degreesOfFreedom <= MOST_EVEN ? powers(2 * degreesOfFreedom) : new double[0];
    }

    /** Fills positions and momenta, shape [count, n] each, with one draw. */
    void draw(double[] q, double[] p) {
        if (alpha.length == 0) {
            random.uniform(-amplitude, amplitude, q);
            random.uniform(-amplitude, amplitude, p);
            return;
        }
        for (int i = 0; i < n; i++) {
            fill(q, i, alpha[i]);
            fill(p, i, alpha[n + i]);
        }
    }

    private void fill(double[] out, int coordinate, double step) {
        double unit = random.uniform(0, 1);
        for (int r = coordinate; r < out.length; r += n) {
            out[r] = amplitude * (unit + unit - 1);
            unit += step;
            unit -= unit >= 1 ? 1 : 0;
        }
    }

    private static double[] powers(int dimensions) {
        double root = 2;
        for (int i = 0; i < 64; i++) { // Newton, from above: converges to the last bit
            double power = 1;
            for (int k = 0; k < dimensions; k++) {
                power *= root;
            }
            root -= (power * root - root - 1) / ((dimensions + 1) * power - 1);
        }
        double[] powers = new double[dimensions];
        double power = 1;
        for (int i = 0; i < dimensions; i++) {
            power /= root;
            powers[i] = power;
        }
        return powers;
    }
}
