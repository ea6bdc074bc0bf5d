package io.symplex.train;

import io.symplex.model.ParametricHamiltonian;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What came out of a training, and how it went.
 *
 * <p>Immutable.
 */
public final class TrainingResult {

    private final TrainingPlan plan;
    private final ParametricHamiltonian model;
    private final double loss;
    private final OptionalDouble heldOutLoss;
    private final OptionalDouble noise;
    private final double[] losses; // one an epoch
    private final StopReason stopReason;
    private final Duration time;
    private final String engine;
    private final int resumedAt;

    TrainingResult(
            TrainingPlan plan,
            ParametricHamiltonian model,
            double loss,
            OptionalDouble heldOutLoss,
            OptionalDouble noise,
            double[] losses,
            StopReason stopReason,
            Duration time,
            String engine,
            int resumedAt) {
        this.plan = plan;
        this.model = model;
        this.loss = loss;
        this.heldOutLoss = heldOutLoss;
        this.noise = noise;
        this.losses = losses;
        this.stopReason = stopReason;
        this.time = time;
        this.engine = engine;
        this.resumedAt = resumedAt;
    }

    /**
     * Returns what was asked for.
     *
     * @return the plan
     */
    public TrainingPlan plan() {
        return plan;
    }

    /**
     * Returns the learned energy.
     *
     * @return the model
     */
    public ParametricHamiltonian model() {
        return model;
    }

    /**
     * Returns the loss of the learned model: over all data, or over fresh draws where every epoch makes one.
     *
     * @return the loss, dimensionless; if the training was interrupted and its epochs are long, that of the last whole
     *     epoch, met on the way; NaN if it was interrupted before the end of the first
     */
    public double loss() {
        return loss;
    }

    /**
     * Returns the loss of the learned model on what was held out.
     *
     * @return the least that was met; empty if nothing was held out
     */
    public OptionalDouble heldOutLoss() {
        return heldOutLoss;
    }

    /**
     * Returns an estimate of the noise in what was seen: the standard deviation of what the learned motion leaves over,
     * less what free starts take up.
     *
     * @return the noise of one number; empty unless trajectories were matched through windows
     */
    public OptionalDouble noise() {
        return noise;
    }

    /**
     * Returns the loss of every epoch, met on the way: each batch's before the step that it led to.
     *
     * @return a copy, shape [epochs]
     */
    public double[] losses() {
        return losses.clone();
    }

    /**
     * Returns how many epochs were done.
     *
     * @return the epochs
     */
    public int epochs() {
        return losses.length;
    }

    /**
     * Returns why the training ended.
     *
     * @return the reason
     */
    public StopReason stopReason() {
        return stopReason;
    }

    /**
     * Returns how long the training took.
     *
     * @return elapsed time
     */
    public Duration time() {
        return time;
    }

    /**
     * Says what computed.
     *
     * @return engine, kernel, precision and threads
     */
    public String engine() {
        return engine;
    }

    /**
     * Returns how many epochs had been done when this training went on from a checkpoint.
     *
     * @return the epochs; 0 if it began at the beginning
     */
    public int resumedAt() {
        return resumedAt;
    }

    /** Returns the outcome in one line. */
    @Override
    public String toString() {
        return "TrainingResult(loss " + loss() + " after " + losses.length + " epochs, " + stopReason + ", " + engine
                + ")";
    }
}
