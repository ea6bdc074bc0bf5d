package io.symplex.scripts.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;

/**
 * The thread that runs every snippet of a session.
 *
 * <p>It carries who watches the trainings that start on it. It is no daemon, so that threads a script starts are none
 * either, unless the script says so; it ends with its session.
 */
final class SnippetThread extends Thread {

    private final SynchronousQueue<FutureTask<?>> tasks = new SynchronousQueue<>();
    private final Supplier<TrainingWatch> watch;
    private volatile boolean closed;
    private volatile boolean endRequested;

    SnippetThread(ThreadGroup group, Supplier<TrainingWatch> watch) {
        super(group, "symplex-script");
        this.watch = watch;
    }

    /** Returns a watch for a training that is about to start. */
    TrainingWatch watch() {
        return watch.get();
    }

    /** Runs a task on this thread and waits for its end; what it throws, this throws. */
    <T> T call(Callable<T> task) throws Throwable {
        FutureTask<T> future = new FutureTask<>(task);
        tasks.put(future);
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** Asks what runs, or else what runs next, to end: it finds this thread interrupted. For any thread. */
    void requestEnd() {
        endRequested = true;
        interrupt();
    }

    boolean isEndRequested() {
        return endRequested;
    }

    /** The request has been heard. */
    void acknowledgeEnd() {
        endRequested = false;
    }

    void close() {
        closed = true;
        interrupt();
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                FutureTask<?> task = tasks.take();
                if (endRequested) {
                    interrupt(); // the first one may have come while this thread waited, and is gone
                }
                task.run();
            } catch (InterruptedException betweenSnippets) {
                // a request is remembered, and so is the end of the session
            }
        }
    }
}
