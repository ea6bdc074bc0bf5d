package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.integrate.Simulation;
import io.symplex.system.State;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingPlan;
import java.util.List;

/**
 * An experiment that looks at random states; left to say is what is compared there.
 *
 * <pre>{@code
 * var sampled = Experiment.of(harmonicOscillator()).sample(20, 1.5);
 * sampled.gradientMatching().train();
 * sampled.simulate(200, 0.01).keepEvery(50).trajectoryMatching().train();
 * }</pre>
 */
@CheckReturnValue
public final class SampledStage implements Sentence {

    private final SampledStates data;

    SampledStage(SampledStates data) {
        this.data = data;
    }

    /**
     * Learns by comparing time derivatives, with fresh states in every epoch.
     *
     * @return the stage that says how to train
     * @see GradientMatching
     */
    public GradientMatchingStage gradientMatching() {
        return new GradientMatchingStage(new TrainingRequest(TrainingPlan.of(data, new GradientMatching())));
    }

    /**
     * Lets the states move: the system is simulated from each by symplectic Euler.
     *
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the next stage
     * @throws IllegalArgumentException if a value is out of its range
     */
    public SimulatedStage simulate(int steps, double dt) {
        return new SimulatedStage(new SimulatedTrajectories(data, Simulation.of(steps, dt)));
    }

    /**
     * Returns the states that the first epoch of gradient matching sees.
     *
     * @param seed of the random numbers, any
     * @return as many states as said
     */
    public List<State> states(long seed) {
        return data.firstStates(seed);
    }

    /** Returns what was said so far, in one line. */
    @Override
    public String toString() {
        return "Experiment on " + data;
    }
}
