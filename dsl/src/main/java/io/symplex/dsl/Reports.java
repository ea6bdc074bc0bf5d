package io.symplex.dsl;

import io.symplex.train.TrainingListener;

/**
 * Tells a progress listener of epoch 1, of every so many epochs and of the last.
 *
 * @param every in epochs
 * @param last the last epoch of the plan
 * @param listener who hears
 */
record Reports(int every, int last, ProgressListener listener) implements TrainingListener {

    @Override
    public Decision epochEnded(int epoch, double loss) {
        if (epoch == 1 || epoch % every == 0 || epoch == last) {
            listener.progress(epoch, loss);
        }
        return Decision.CONTINUE;
    }
}
