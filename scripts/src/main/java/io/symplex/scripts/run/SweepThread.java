package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepProgress;
import io.symplex.sweep.SweepRow;
import io.symplex.sweep.SweepRunner;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The thread of one sweep: its progress is shown, and an interrupt of it ends the sweep well. */
final class SweepThread extends Thread {

    private static final long BETWEEN_NANOS = 100_000_000; // ten times a second is as fast as one reads

    private final Sweep sweep;
    private final Path folder;
    private final SweepRunner runner;
    private final Console console;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private long shown = System.nanoTime() - BETWEEN_NANOS; // of this thread

    SweepThread(Sweep sweep, Path folder, SweepRunner runner, Console console) {
        super("symplex-sweep");
        this.sweep = sweep;
        this.folder = folder;
        this.runner = runner;
        this.console = console;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            sweep.runTo(folder, runner, this::show);
            ended.complete(!isInterrupted());
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }

    private void show(SweepRow row, SweepProgress progress) {
        long now = System.nanoTime();
        if (now - shown >= BETWEEN_NANOS || progress.isComplete()) {
            shown = now;
            console.status(progress.toString());
        }
    }

    /** Runs it, and returns whether it came to its end. */
    boolean finish() {
        start();
        try {
            return ended.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
