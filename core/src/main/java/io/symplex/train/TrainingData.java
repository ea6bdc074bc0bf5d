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
     * Returns the trajectories of trajectory matching.
     *
     * @param seed of the random numbers, if any are drawn
     * @return the observations
     * @throws IllegalStateException if the data are single states
     */
    Observations observations(long seed);
}
