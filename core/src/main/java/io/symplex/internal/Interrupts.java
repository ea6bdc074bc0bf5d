package io.symplex.internal;

import java.util.concurrent.CancellationException;

/** What long computations ask now and then: whether their thread is interrupted. */
public final class Interrupts {

    private Interrupts() {}

    /**
     * Ends a computation whose thread is interrupted; the thread stays so. Costs a nanosecond.
     *
     * @param thread who waits for the result; any thread may ask
     * @throws CancellationException if it is interrupted
     */
    public static void check(Thread thread) {
        if (thread.isInterrupted()) {
            throw new CancellationException("the computation was interrupted");
        }
    }
}
