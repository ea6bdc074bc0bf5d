package io.symplex.scripts.shell;

import io.symplex.train.TrainingResult;

/** Watches one training that a script started: what a front end shows of it. Called on the session's thread. */
public interface TrainingWatch {

    /**
     * Called before the first epoch.
     *
     * @param epochs how many are planned
     */
    void started(int epochs);

    /**
     * Called after every epoch.
     *
     * @param epoch the epoch that ended, from 1
     * @param loss its loss, dimensionless
     */
    void epochEnded(int epoch, double loss);

    /**
     * Called where the script asked for a report.
     *
     * @param line the report
     */
    void reported(String line);

    /**
     * Called when the training has ended well, before {@link #ended()}.
     *
     * @param result what was learned
     */
    default void succeeded(TrainingResult result) {}

    /** Called when the training has ended, be it by an exception. */
    void ended();
}
