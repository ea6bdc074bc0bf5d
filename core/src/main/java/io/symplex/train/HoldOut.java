package io.symplex.train;

import io.symplex.internal.Checks;

/**
 * What is kept from a training to tell when to stop: it ends when the loss there has not fallen for a while, and the
 * best parameters are kept.
 *
 * <p>Of observations and simulated trajectories whole trajectories are held out, chosen at random; of states that are
 * drawn afresh, others are drawn.
 *
 * @param fraction how much of the data is held out, in [0, 1); 0: nothing
 * @param patience how many epochs the loss may stay above its least, {@code >= 1}
 */
public record HoldOut(double fraction, int patience) {

    /** Nothing is held out. */
    public static final HoldOut NOTHING = new HoldOut(0, Integer.MAX_VALUE);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public HoldOut {
        if (!(fraction >= 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction must be in [0, 1), got " + fraction);
        }
        Checks.atLeast(patience, 1, "patience");
    }

    /**
     * Returns whether anything is held out.
     *
     * @return whether the fraction is not 0
     */
    public boolean something() {
        return fraction > 0;
    }
}
