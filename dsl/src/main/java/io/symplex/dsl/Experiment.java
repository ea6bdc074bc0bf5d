package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.data.Observations;
import io.symplex.data.SmoothingSpline;
import io.symplex.evaluate.GradientCheck;
import io.symplex.plan.ExperimentPlan;
import io.symplex.system.Hamiltonian;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import java.nio.file.Path;

/**
 * An experiment that knows its system; left to say is what is seen of it.
 *
 * <pre>{@code
 * Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(10000).train();
 * Experiment.of(observations("train.csv")).trajectoryMatching(0.01).train();
 * }</pre>
 */
@CheckReturnValue
public final class Experiment implements Sentence {

    private final Hamiltonian system;

    private Experiment(Hamiltonian system) {
        this.system = system;
    }

    /**
     * Begins an experiment on a system whose energy is known: the learned one can be compared with it.
     *
     * @param system the truth
     * @return the first stage
     */
    public static Experiment of(Hamiltonian system) {
        return new Experiment(system);
    }

    /**
     * Begins an experiment on what was seen of a system.
     *
     * @param observations trajectories, with or without derivatives
     * @return the stage that knows its data
     */
    public static ObservedStage of(Observations observations) {
        return new ObservedStage(observations);
    }

    /**
     * Begins an experiment on a file of positions alone, where the masses are known.
     *
     * <pre>{@code
     * Experiment.ofPositions(Path.of("angles.csv"), 1.0).trajectoryMatching(0.05).train(); // columns t and q
     * }</pre>
     *
     * @param file a CSV file with columns {@code t}, {@code q…} and perhaps {@code traj}
     * @param masses of each coordinate, or one for all; finite, {@code > 0}
     * @return the stage that knows its data
     * @throws IllegalArgumentException if the file is not such a file, a trajectory has fewer than four rows, or a mass
     *     is missing or not positive
     * @see Observations#readPositions
     */
    public static PositionsStage ofPositions(Path file, double... masses) {
        return new PositionsStage(Observations.readPositions(file, masses), masses);
    }

    /**
     * Begins an experiment on the positions of observations alone, where the masses are known.
     *
     * @param positions trajectories; their momenta are not looked at
     * @param masses of each coordinate, or one for all; finite, {@code > 0}
     * @return the stage that knows its data
     * @throws IllegalArgumentException if a trajectory has fewer than four rows, or a mass is missing or not positive
     * @see Observations#withEstimatedMomenta
     */
    public static PositionsStage ofPositions(Observations positions, double... masses) {
        return new PositionsStage(positions.withEstimatedMomenta(SmoothingSpline.CROSS_VALIDATED, masses), masses);
    }

    /**
     * Begins with everything said: a plan, which {@link TrainingStage#toJson} or a hand has written.
     *
     * <pre>{@code
     * Experiment.read(Path.of("plan.json")).seed(5).train();
     * }</pre>
     *
     * @param file ends in {@code .json}, {@code .yaml} or {@code .yml}; files that it names are seen from its folder
     * @return the stage that says how to train; any of its words may still be changed
     * @throws IllegalArgumentException if there is no such file or it is no plan; the message names the path in it, the
     *     rule, what was found and what to write instead
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static TrainingStage<?> read(Path file) {
        return of(ExperimentPlan.read(file));
    }

    /**
     * Begins with everything said.
     *
     * @param plan what to do
     * @return the stage that says how to train
     */
    public static TrainingStage<?> of(ExperimentPlan plan) {
        TrainingRequest request = new TrainingRequest(plan.training());
        return plan.training().objective() instanceof GradientMatching
                ? new GradientMatchingStage(request)
                : new TrajectoryMatchingStage(request);
    }

    /**
     * Looks at random states, every coordinate uniform in ± the amplitude.
     *
     * <p>Gradient matching draws as many afresh in every epoch; trajectories start from as many.
     *
     * @param count how many states, {@code >= 1}
     * @param amplitude finite, {@code > 0}
     * @return the next stage
     * @throws IllegalArgumentException if a value is out of its range, or the system's gradient is not the derivative
     *     of its energy
     */
    public SampledStage sample(int count, double amplitude) {
        SampledStates states = new SampledStates(system, count, amplitude);
        GradientCheck.require(system, amplitude);
        return new SampledStage(states);
    }

    /** Returns what was said so far, in one line. */
    @Override
    public String toString() {
        return "Experiment on " + system;
    }
}
