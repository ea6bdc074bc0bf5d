package io.symplex.scripts.shell;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether what a session runs is to end. For all threads.
 *
 * <p>Raised until the session has ended what it ran, so that code which catches everything runs into it again. It ends
 * the session's thread and those of parallel streams; threads that a script started itself go on.
 */
public final class StopSignal {

    /** So long a training is asked to end and keep what it learned; then whatever it calls is ended by force. */
    private static final long TRAINING_PATIENCE = TimeUnit.SECONDS.toNanos(1);

    /** So long the threads of parallel streams are given: a share of a stream whose cell has ended may run for ever. */
    private static final long POOL_PATIENCE = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long POOL_LOOK = TimeUnit.MICROSECONDS.toNanos(200);

    private volatile boolean raised;
    private volatile long raisedAt;

    StopSignal() {}

    /**
     * Returns the signal of a session.
     *
     * @param loader the session's class loader
     * @return its signal
     */
    public static StopSignal of(ClassLoader loader) {
        return ((SnippetLoader) loader).signal();
    }

    /** Throws an error if the calling thread is to end what it does. */
    public void check() {
        if (raised) {
            end(Thread.currentThread());
        }
    }

    private void end(Thread thread) {
        if (thread instanceof SnippetThread snippets && snippets.isTraining() && sinceRaised() < TRAINING_PATIENCE) {
            thread.interrupt(); // the snippet may have caught the first one
            throw new CancellationException("interrupted");
        }
        if (thread instanceof SnippetThread || thread instanceof ForkJoinWorkerThread) {
            throw new StopRequest();
        }
    }

    void raise() {
        if (!raised) {
            raisedAt = System.nanoTime();
            raised = true;
        }
    }

    /** Lowers it, once the threads of parallel streams have had time to see it. */
    void lower() {
        long start = System.nanoTime();
        while (!ForkJoinPool.commonPool().isQuiescent() && System.nanoTime() - start < POOL_PATIENCE) {
            LockSupport.parkNanos(POOL_LOOK);
        }
        raised = false;
    }

    boolean isRaised() {
        return raised;
    }

    /** Returns how long it has been raised, in ns; 0 if it is not. */
    long sinceRaised() {
        return raised ? System.nanoTime() - raisedAt : 0;
    }
}
