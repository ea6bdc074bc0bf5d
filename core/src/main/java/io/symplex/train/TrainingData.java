package io.symplex.train;

import io.symplex.data.Observations;

/** What is learned from. */
public sealed interface TrainingData permits SampledStates, SimulatedTrajectories, ObservedData {

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n
     */
    int degreesOfFreedom();

    /**
     * Returns the states of gradient matching, epoch by epoch.
     *
     * @param seed of the random numbers, if any are drawn
     * @return the source
     * @throws IllegalStateException if the data have no time derivatives
     */
    StateSource states(long seed);

    /**
     * Returns states that stay the same: all there are, or where they are drawn afresh so many.
     *
     * @param seed of the random numbers, if any are drawn
     * @param numbers how many coordinates they have together, at least, if they are drawn
     * @return the states
     * @throws IllegalStateException if the data have no time derivatives
     */
    default StateBatch fixedStates(long seed, int numbers) {
        return states(seed).next();
    }

    /**
     * Returns the trajectories of trajectory matching.
     *
     * @param seed of the random numbers, if any are drawn
     * @return the observations
     * @throws IllegalStateException if the data are single states
     */
    Observations observations(long seed);

    /**
     * Divides the data.
     *
     * @param fraction how much is held out, in (0, 1)
     * @param seed of the choice, any
     * @return what is learned from, and what is held out
     * @throws IllegalArgumentException if there are too few to divide
     */
    DataSplit split(double fraction, long seed);
}
