package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.data.Observations;
import io.symplex.discover.Library;
import io.symplex.train.GradientMatching;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;

/**
 * An experiment that looks at simulated trajectories; left to say is what is compared.
 *
 * <pre>{@code
 * var simulated = Experiment.of(harmonicOscillator()).sample(20, 1.5).simulate(200, 0.01).keepEvery(50);
 * simulated.trajectoryMatching().epochs(2000).train();
 * simulated.observations(0).write(Path.of("seen.csv"));
 * }</pre>
 */
@CheckReturnValue
public final class SimulatedStage implements Sentence {

    private final SimulatedTrajectories data;

    SimulatedStage(SimulatedTrajectories data) {
        this.data = data;
    }

    /**
     * Keeps every so many-th state only; by default all are kept.
     *
     * @param steps from one kept state to the next, {@code >= 1}, not more than are simulated
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public SimulatedStage keepEvery(int steps) {
        return new SimulatedStage(
                new SimulatedTrajectories(data.starts(), data.simulation().withKeepEvery(steps)));
    }

    /**
     * Learns by comparing where the learned system arrives with the next kept state, in the steps of the simulation.
     *
     * @return the stage that says how to train
     * @see TrajectoryMatching
     */
    public TrajectoryMatchingStage trajectoryMatching() {
        TrajectoryMatching objective = new TrajectoryMatching(data.simulation().dt(), false);
        return new TrajectoryMatchingStage(new TrainingRequest(TrainingPlan.of(data, objective)));
    }

    /**
     * Learns by comparing time derivatives at all kept states, in every epoch the same.
     *
     * @return the stage that says how to train
     * @see GradientMatching
     */
    public GradientMatchingStage gradientMatching() {
        return new GradientMatchingStage(new TrainingRequest(TrainingPlan.of(data, new GradientMatching())));
    }

    /**
     * Returns what the training sees.
     *
     * @param seed of the random starts, any
     * @return the trajectories, with exact derivatives
     */
    public Observations observations(long seed) {
        return data.observations(seed);
    }

    /**
     * Finds the law the simulated system follows, of the terms of a library.
     *
     * @param library the terms it may be made of
     * @return the law
     * @throws IllegalArgumentException as {@link ObservedStage#sparse} does
     */
    public Discovered sparse(Library library) {
        return new ObservedStage(observations(0)).sparse(library);
    }

    /** Returns what was said so far, in one line. */
    @Override
    public String toString() {
        return "Experiment on " + data;
    }
}
