package io.symplex.train;

import com.google.errorprone.annotations.CheckReturnValue;

/**
 * How parameters go downhill: a value, whose moving part {@link #start} makes.
 *
 * <p>{@link Adam} follows gradients of whatever rows an epoch draws. {@link LBfgs}, {@link LevenbergMarquardt} and
 * {@link BayesianRegularization} hold the rows fixed and see all of them at once: an epoch is one step of theirs.
 * {@link InTurn} does one after the other.
 */
@CheckReturnValue
public sealed interface Optimizer permits Adam, LBfgs, LevenbergMarquardt, BayesianRegularization, InTurn {

    /**
     * Returns this with another step size.
     *
     * @param learningRate finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     * @throws IllegalStateException if this finds its step sizes itself
     */
    Optimizer withLearningRate(double learningRate);

    /**
     * Says what to do when a training goes astray.
     *
     * @return the remedy, such as {@code "lower the learning rate, now 0.5"}
     */
    String remedy();

    /**
     * Returns whether this chooses the weight decay itself, from the plan's on.
     *
     * @return whether it does; then the loss is to have one
     */
    default boolean choosesWeightDecay() {
        return false;
    }

    /**
     * Starts optimising.
     *
     * @param loss what to make small
     * @param epochs how many epochs there will be at most, {@code >= 1}; schedules go by it
     * @return the moving part, for one training
     * @throws IllegalArgumentException if there are more parameters than this can take
     */
    Descent start(EpochLoss loss, int epochs);

    /**
     * Returns this for some epochs, then another.
     *
     * @param epochs of this, {@code >= 1}
     * @param next for the rest
     * @return both in turn
     * @throws IllegalArgumentException if out of range
     */
    default InTurn then(int epochs, Optimizer next) {
        return new InTurn(this, epochs, next);
    }
}
