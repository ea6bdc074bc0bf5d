package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.data.Observations;
import io.symplex.data.Smoother;
import io.symplex.discover.Discoverer;
import io.symplex.discover.Library;
import io.symplex.train.GradientMatching;
import io.symplex.train.ObservedData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;

/**
 * An experiment on observations; left to say is what is compared.
 *
 * <pre>{@code
 * Experiment.of(observations("train.csv")).gradientMatching().train();       // needs dq…, dp…
 * Experiment.of(observations("train.csv")).trajectoryMatching(0.01).train(); // needs states only
 * }</pre>
 */
@CheckReturnValue
public final class ObservedStage implements Sentence {

    private final Observations observations;

    ObservedStage(Observations observations) {
        this.observations = observations;
    }

    /**
     * Estimates the time derivatives from the states, which stay as they were seen; an approximation, good for states
     * that are nearly exact and close together.
     *
     * @param smoother how, such as {@code smoothingSpline()} or {@code savitzkyGolay(3, 3)}
     * @return the stage with derivatives
     * @throws IllegalArgumentException if a trajectory is too short for the smoother
     * @see Observations#withEstimatedDerivatives
     */
    public ObservedStage estimateDerivatives(Smoother smoother) {
        return new ObservedStage(observations.withEstimatedDerivatives(smoother));
    }

    /**
     * Learns from smooth curves through the states, and from the slopes of the curves, in place of what was seen.
     *
     * @param smoother how, such as {@code smoothingSpline()}
     * @return the stage with smooth states and derivatives
     * @throws IllegalArgumentException if a trajectory is too short for the smoother
     * @see Observations#smoothed
     */
    public ObservedStage smoothed(Smoother smoother) {
        return new ObservedStage(observations.smoothed(smoother));
    }

    /**
     * Learns by comparing time derivatives; the observations must have them, or {@link #estimateDerivatives} must.
     *
     * @return the stage that says how to train
     * @throws IllegalStateException if the observations have no derivatives
     * @see GradientMatching
     */
    public GradientMatchingStage gradientMatching() {
        ObservedData data = new ObservedData(observations);
        data.requireDerivatives();
        return new GradientMatchingStage(new TrainingRequest(TrainingPlan.of(data, new GradientMatching())));
    }

    /**
     * Learns by comparing where the learned system arrives with the next observation.
     *
     * @param dt the longest step on the way, finite, {@code > 0}: the time to the next observation is divided evenly
     *     into steps no longer than this
     * @return the stage that says how to train
     * @throws IllegalArgumentException if the step is not finite and positive
     * @see TrajectoryMatching
     */
    public TrajectoryMatchingStage trajectoryMatching(double dt) {
        TrainingPlan plan = TrainingPlan.of(new ObservedData(observations), new TrajectoryMatching(dt, false));
        return new TrajectoryMatchingStage(new TrainingRequest(plan));
    }

    /**
     * Finds the law the observations follow, of the terms of a library: to derivatives where the states are exact, else
     * to whole trajectories with free initial states.
     *
     * @param library the terms it may be made of, such as {@code polynomials(4).trig()}
     * @return the law
     * @throws IllegalArgumentException if there are fewer observations than terms, or a term is not finite at an
     *     observation, depends on others, or is in other coordinates
     * @throws IllegalStateException if no law of these terms follows the observations even for a short time
     */
    public Discovered sparse(Library library) {
        return new Discovered(Discoverer.discover(observations, library), observations);
    }

    /** Returns what was said so far, in one line. */
    @Override
    public String toString() {
        return "Experiment on " + observations;
    }
}
