package io.symplex.scripts.run;

import io.symplex.dsl.Learned;
import io.symplex.dsl.TrainingStage;
import io.symplex.scripts.shell.TrainingWatch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The thread of one training: what it does is shown, and an interrupt of it ends the training well. */
final class TrainingThread extends Thread {

    private final TrainingStage<?> stage;
    private final TrainingWatch watch;
    private final CompletableFuture<Learned> learned = new CompletableFuture<>();

    TrainingThread(TrainingStage<?> stage, TrainingWatch watch) {
        super("symplex-training");
        this.stage = stage;
        this.watch = watch;
        setDaemon(true);
    }

    /** Returns who watches the training of the current thread, if it is such a one. */
    static Optional<TrainingWatch> watchOfThisThread() {
        return Thread.currentThread() instanceof TrainingThread training
                ? Optional.of(training.watch)
                : Optional.empty();
    }

    @Override
    public void run() {
        try {
            learned.complete(stage.train());
        } catch (RuntimeException | Error e) {
            learned.completeExceptionally(e);
        }
    }

    /** Trains, and returns what was learned. */
    Learned result() {
        start();
        try {
            return learned.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
