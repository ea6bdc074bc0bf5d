package io.symplex.scripts.shell;

import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;

/** Tells a watch what happens in a training. An interrupt ends the training without its help. */
final class WatchedTraining implements TrainingListener {

    private final SnippetThread thread;
    private final TrainingWatch watch;

    WatchedTraining(SnippetThread thread, TrainingWatch watch) {
        this.thread = thread;
        this.watch = watch;
    }

    @Override
    public void trainingStarted(TrainingPlan plan) {
        thread.trainingStarted();
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
    public void trainingSucceeded(TrainingResult result) {
        watch.succeeded(result);
    }

    @Override
    public void trainingEnded() {
        thread.trainingEnded();
        watch.ended();
    }
}
