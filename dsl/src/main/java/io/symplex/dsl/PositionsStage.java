package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.data.Observations;
import io.symplex.train.ObservedData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;

/**
 * An experiment on positions alone, of known masses; left to say is how long a step is.
 *
 * <p>The momenta it begins with are estimated: {@code p = m dq/dt}, by smoothing splines. They are compared with
 * nothing, neither in training nor by {@link Learned#compare(io.symplex.data.Observations, double)} and residuals.
 *
 * <pre>{@code
 * Experiment.ofPositions(Path.of("angles.csv"), 1.0)
 *         .trajectoryMatching(0.1)
 *         .integrator(rungeKutta4())
 *         .shortFirst(8)
 *         .adamThenLevenbergMarquardt()
 *         .train();
 * }</pre>
 */
@CheckReturnValue
public final class PositionsStage implements Sentence {

    private final Observations observations; // with estimated momenta
    private final double[] masses;

    PositionsStage(Observations observations, double[] masses) {
        this.observations = observations;
        this.masses = masses.clone();
    }

    /**
     * Learns V of {@code H = Σ p²/(2m) + V(q)} by comparing where the learned system arrives with the positions that
     * were seen: through whole trajectories, whose starts, momenta too, are learned.
     *
     * @param dt the longest step on the way, finite, {@code > 0}: the time to the next observation is divided evenly
     *     into steps no longer than this
     * @return the stage that says how to train
     * @throws IllegalArgumentException if the step is not finite and positive
     * @see TrajectoryMatching
     */
    public TrajectoryMatchingStage trajectoryMatching(double dt) {
        TrainingPlan plan = TrainingPlan.of(new ObservedData(observations), new TrajectoryMatching(dt, false));
        return new TrajectoryMatchingStage(new TrainingRequest(plan))
                .masses(masses)
                .wholeTrajectories()
                .freeStarts()
                .positionsOnly();
    }

    /** Returns what was said so far, in one line. */
    @Override
    public String toString() {
        return "Experiment on " + observations + ", momenta estimated";
    }
}
