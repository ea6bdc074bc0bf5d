package io.symplex.dsl;

/** Hears now and then how far a training is. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called on the training thread.
     *
     * @param epoch the epoch that ended, from 1
     * @param loss its loss, dimensionless
     */
    void progress(int epoch, double loss);
}
