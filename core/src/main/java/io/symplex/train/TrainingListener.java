package io.symplex.train;

import java.util.Locale;

/**
 * Watches a training and may end it.
 *
 * <p>Called on the training thread. As a lambda it is asked after every epoch:
 *
 * <pre>{@code
 * TrainingListener goodEnough = (epoch, loss) -> loss < 1e-6 ? Decision.STOP : Decision.CONTINUE;
 * }</pre>
 */
@FunctionalInterface
public interface TrainingListener {

    /** What a listener decides after an epoch. */
    enum Decision {
        /** Go on with the next epoch. */
        CONTINUE,
        /** End the training here; the result says so. */
        STOP
    }

    /**
     * Called after every epoch.
     *
     * @param epoch the epoch that ended, from 1
     * @param loss its loss, dimensionless
     * @return whether to go on
     */
    Decision epochEnded(int epoch, double loss);

    /**
     * Called once before the first epoch.
     *
     * @param plan what will be done
     */
    default void trainingStarted(TrainingPlan plan) {}

    /**
     * Called where the plan asks for a report: after epoch 1, every so many epochs, and after the last.
     *
     * @param epoch the epoch that ended, from 1
     * @param loss its loss, dimensionless
     */
    default void progressReported(int epoch, double loss) {}

    /**
     * Writes a report in one line, such as {@code epoch: 500 | loss: 1.23456e-03}.
     *
     * @param epoch the epoch that ended, from 1
     * @param loss its loss, dimensionless
     * @return the line
     */
    static String reportLine(int epoch, double loss) {
        return String.format(Locale.ROOT, "epoch: %5d | loss: %.5e", epoch, loss);
    }

    /**
     * Called once when the training has ended well, before {@link #trainingEnded()}.
     *
     * @param result what was learned
     */
    default void trainingSucceeded(TrainingResult result) {}

    /** Called once when the training has ended, be it by an exception. */
    default void trainingEnded() {}
}
