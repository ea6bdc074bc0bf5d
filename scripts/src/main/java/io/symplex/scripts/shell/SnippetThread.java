package io.symplex.scripts.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The thread that runs every snippet of a session.
 *
 * <p>It carries who watches the trainings that start on it. It is no daemon, so that threads a script starts are none
 * either, unless the script says so; it ends with its session.
 */
final class SnippetThread extends Thread {

    /** So long what runs may take to end once it was asked to; then nobody waits for it any more. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private static final long LOOK_MILLIS = 100;

    private final SynchronousQueue<FutureTask<?>> tasks = new SynchronousQueue<>();
    private final StopSignal signal;
    private final Supplier<TrainingWatch> watch;
    private volatile boolean closed;
    private int trainings; // under way; this thread's own

    SnippetThread(ThreadGroup group, StopSignal signal, Supplier<TrainingWatch> watch) {
        super(group, "symplex-script");
        this.signal = signal;
        this.watch = watch;
    }

    /** What runs was asked to end, and does not. */
    static final class DeafException extends Exception {

        private static final long serialVersionUID = 1L;

        DeafException() {
            super("the code does not end");
        }
    }

    /** Returns a watch for a training that is about to start. */
    TrainingWatch watch() {
        return watch.get();
    }

    void trainingStarted() {
        trainings++;
    }

    void trainingEnded() {
        trainings = Math.max(0, trainings - 1);
    }

    boolean isTraining() {
        return trainings > 0;
    }

    /**
     * Runs a task on this thread and waits for its end; what it throws, this throws.
     *
     * @throws DeafException if it was asked to end and does not
     */
    <T> T call(Callable<T> task) throws Throwable {
        FutureTask<T> future = new FutureTask<>(task);
        tasks.put(future);
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause();
            } catch (TimeoutException e) {
                if (signal.sinceRaised() > PATIENCE) {
                    throw new DeafException();
                }
            }
        }
    }

    /** Asks what runs, or else what runs next, to end: it finds this thread interrupted. For any thread. */
    void requestEnd() {
        signal.raise();
        interrupt();
    }

    /** Lets this thread end after what it does now. */
    void close() {
        closed = true;
        interrupt();
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                FutureTask<?> task = tasks.take();
                Thread.interrupted(); // the snippet before may have left it
                if (signal.isRaised()) {
                    interrupt(); // what asked for it came while this thread waited
                }
                trainings = 0;
                task.run();
            } catch (InterruptedException betweenSnippets) {
                // a request is remembered by the signal, and so is the end of the session
            }
        }
    }
}
