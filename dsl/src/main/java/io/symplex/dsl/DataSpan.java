package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;

/**
 * The time that data were observed.
 *
 * @param from the earliest time
 * @param to the latest
 * @param rows of the longest trajectory
 */
record DataSpan(double from, double to, int rows) {

    /**
     * Returns that of some data.
     *
     * @throws IllegalStateException if they are states without times
     */
    static DataSpan of(String word, TrainingData data) {
        if (data instanceof SampledStates) {
            throw new IllegalStateException(word + "() must have data with times, got states sampled alone; say"
                    + " simulate(steps, dt) after sample(…)");
        }
        return data instanceof SimulatedTrajectories simulated ? of(simulated.simulation()) : of(data.observations(0));
    }

    private static DataSpan of(Simulation simulation) {
        double from = simulation.startTime();
        return new DataSpan(
                from, from + simulation.steps() * simulation.dt(), (int) Math.min(simulation.rows(), 1 << 20));
    }

    private static DataSpan of(Observations observations) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        int rows = 0;
        for (Trajectory trajectory : observations.trajectories()) {
            from = Math.min(from, trajectory.time(0));
            to = Math.max(to, trajectory.time(trajectory.size() - 1));
            rows = Math.max(rows, trajectory.size());
        }
        return new DataSpan(from, to, rows);
    }
}
