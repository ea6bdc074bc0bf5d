package io.symplex.scripts.run;

import io.symplex.scripts.shell.TrainingWatch;
import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingListenerProvider;
import io.symplex.train.TrainingPlan;
import java.util.Optional;

/**
 * Shows the training of a command, and watches no other.
 *
 * <p>Found by the core with {@link java.util.ServiceLoader}; has no state of its own.
 */
public final class CommandTrainings implements TrainingListenerProvider {

    /** Creates one; for {@link java.util.ServiceLoader}. */
    public CommandTrainings() {}

    @Override
    public Optional<TrainingListener> listener() {
        return TrainingThread.watchOfThisThread().map(Shown::new);
    }

    private record Shown(TrainingWatch watch) implements TrainingListener {

        @Override
        public void trainingStarted(TrainingPlan plan) {
            watch.started(plan.epochs());
        }

        @Override
        public Decision epochEnded(int epoch, double loss) {
            watch.epochEnded(epoch, loss);
            return Decision.CONTINUE;
        }

        @Override
        public void progressReported(int epoch, double loss) {
            watch.reported(TrainingListener.reportLine(epoch, loss));
        }

        @Override
        public void trainingEnded() {
            watch.ended();
        }
    }
}
