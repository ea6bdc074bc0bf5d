package io.symplex.dsl;

import io.symplex.train.Adam;
import io.symplex.train.BayesianRegularization;
import io.symplex.train.LBfgs;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.Schedule;

/**
 * The words for how parameters go downhill; said through {@link Symplex}.
 *
 * <pre>{@code
 * stage.optimizer(levenbergMarquardt());
 * stage.optimizer(adam(0.01).withSchedule(cosine(0.01).warmedUp(100)).then(1000, lBfgs()));
 * }</pre>
 */
public abstract class OptimizerWords extends MethodWords {

    OptimizerWords() {}

    /**
     * Returns Adam with learning rate 1e-3: cheap steps along the gradients of whatever rows an epoch draws.
     *
     * @return the optimiser
     */
    public static Adam adam() {
        return Adam.DEFAULTS;
    }

    /**
     * Returns Adam.
     *
     * @param learningRate finite, {@code > 0}
     * @return the optimiser
     * @throws IllegalArgumentException if out of range
     */
    public static Adam adam(double learningRate) {
        return Adam.DEFAULTS.withLearningRate(learningRate);
    }

    /**
     * Returns L-BFGS, which remembers 20 steps: for fixed data and any number of parameters.
     *
     * @return the optimiser
     */
    public static LBfgs lBfgs() {
        return LBfgs.DEFAULTS;
    }

    /**
     * Returns Levenberg–Marquardt: dear steps that end orders of magnitude lower, for up to 4,096 parameters.
     *
     * @return the optimiser
     */
    public static LevenbergMarquardt levenbergMarquardt() {
        return LevenbergMarquardt.DEFAULTS;
    }

    /**
     * Returns Levenberg–Marquardt that chooses the weight decay from the data: for noisy observations, for which a
     * network is otherwise too free or too stiff. It begins with the one said by {@code weightDecay(…)}, and three
     * times more with ones that try simpler laws; what makes the data most probable is kept.
     *
     * @return the optimiser
     */
    public static BayesianRegularization bayesianRegularization() {
        return BayesianRegularization.DEFAULTS;
    }

    /**
     * Returns a schedule that falls along half a cosine.
     *
     * @param last the part of the learning rate that is left at the end, in (0, 1]
     * @return the schedule
     * @throws IllegalArgumentException if out of range
     */
    public static Schedule cosine(double last) {
        return new Schedule.Cosine(last);
    }

    /**
     * Returns a schedule that falls by a factor every so many epochs.
     *
     * @param by the factor, in (0, 1]
     * @param every in epochs, {@code >= 1}
     * @return the schedule
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Schedule fallingBy(double by, int every) {
        return new Schedule.Steps(every, by);
    }

    /**
     * Returns a schedule that rises from nothing to the whole rate and stays there; {@code cosine(0.01).warmedUp(100)}
     * falls afterwards.
     *
     * @param epochs how many the rise takes, {@code >= 1}
     * @return the schedule
     * @throws IllegalArgumentException if out of range
     */
    public static Schedule warmUp(int epochs) {
        return new Schedule.Constant().warmedUp(epochs);
    }
}
