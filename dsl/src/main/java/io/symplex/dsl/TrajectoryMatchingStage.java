package io.symplex.dsl;

import io.symplex.integrate.Integrator;
import io.symplex.internal.Checks;
import io.symplex.train.TrajectoryMatching;

/**
 * How to train by trajectory matching.
 *
 * <pre>{@code
 * Experiment.of(observations("noisy.csv"))
 *         .trajectoryMatching(0.1)
 *         .integrator(rungeKutta4())
 *         .wholeTrajectories()
 *         .freeStarts()
 *         .shortFirst(8)
 *         .adamThenLevenbergMarquardt()
 *         .train();
 * }</pre>
 */
public final class TrajectoryMatchingStage extends TrainingStage<TrajectoryMatchingStage> {

    TrajectoryMatchingStage(TrainingRequest request) {
        super(request);
    }

    @Override
    TrajectoryMatchingStage with(TrainingRequest changed) {
        return new TrajectoryMatchingStage(changed);
    }

    /**
     * Cuts the gradient at every step, as the reference does: as if the state that enters H were constant.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if it goes otherwise than by symplectic Euler from one observation to the next
     */
    public TrajectoryMatchingStage truncatedGradient() {
        return with(matching().withTruncatedGradient());
    }

    /**
     * Sets the method that leads from one observation to the next; left unsaid, symplectic Euler.
     *
     * <p>Take {@code rungeKutta4()} where observations lie far apart: it needs far fewer steps.
     * {@code implicitMidpoint()} is symplectic for any system; a step of it costs several times as much.
     *
     * @param integrator an explicit method of a fixed step that takes any system, or implicit midpoint
     * @return the changed stage
     * @throws IllegalArgumentException if it is another method
     */
    public TrajectoryMatchingStage integrator(Integrator integrator) {
        return with(matching().withIntegrator(integrator));
    }

    /**
     * Goes through several observations from each start: trajectories are cut into pieces of one observation and up to
     * so many more. Left unsaid, one more.
     *
     * @param observations that follow the first of a piece, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if out of range
     */
    public TrajectoryMatchingStage window(int observations) {
        return with(matching().withWindow(observations));
    }

    /**
     * Goes through whole trajectories.
     *
     * @return the changed stage
     */
    public TrajectoryMatchingStage wholeTrajectories() {
        return with(matching().withWindow(TrajectoryMatching.WHOLE));
    }

    /**
     * Learns where each piece starts, too, rather than believe the first observation of it.
     *
     * <p>For noisy data, best with {@link #wholeTrajectories}.
     *
     * @return the changed stage
     */
    public TrajectoryMatchingStage freeStarts() {
        return with(matching().withFreeStarts(true));
    }

    /**
     * Lets Adam go through short pieces first, and what comes after it through pieces that grow: their beginnings,
     * twice as long, four times, until they are whole.
     *
     * <p>For {@code adamThenLevenbergMarquardt()} or {@code adamThenBayesianRegularization()} on
     * {@link #wholeTrajectories}: without it the motion may end whole turns out of step. About a quarter of an
     * oscillation is a good length.
     *
     * @param observations that follow the first of a short piece, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if out of range, or not shorter than the pieces said before
     */
    public TrajectoryMatchingStage shortFirst(int observations) {
        return with(matching().withShortFirst(Checks.atLeast(observations, 1, "shortFirst")));
    }

    /**
     * Leaves momenta out of what is compared, as positions tell the motion where the masses are known: say
     * {@link #masses}. {@code Experiment.ofPositions(…)} says it by itself.
     *
     * <p>For {@link #freeStarts} and pieces of several observations: momenta of the data are then only where to begin.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if the gradient is cut at every step
     */
    public TrajectoryMatchingStage positionsOnly() {
        return with(matching().withPositionsOnly(true));
    }

    private TrajectoryMatching matching() {
        return (TrajectoryMatching) plan().objective();
    }

    private TrajectoryMatchingStage with(TrajectoryMatching objective) {
        return with(plan().withObjective(objective));
    }
}
