package io.symplex.scripts.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Asks a run to end when the process is told to (Ctrl-C), and gives it three seconds to do so.
 *
 * <p>A shutdown hook: the JVM itself then ends with code 130, or 143 for a termination.
 */
final class Interruption {

    private static final long PATIENCE_MILLIS = 3000; // after one the session ends by force what does not end by itself

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable ask, Runnable giveUp) {
        hook = new Thread(() -> wait(ask, giveUp), "symplex-interruption");
    }

    /**
     * Runs, and watches meanwhile.
     *
     * @param run what is run; returns the exit code
     * @param ask asks the run to end
     * @param giveUp called if it has not in time
     */
    static int during(IntSupplier run, Runnable ask, Runnable giveUp) {
        Interruption interruption = new Interruption(ask, giveUp);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        try {
            return run.getAsInt();
        } finally {
            interruption.end();
        }
    }

    private void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending already, and the hook with it
        }
    }

    private void wait(Runnable ask, Runnable giveUp) {
        ask.run();
        try {
            if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                giveUp.run();
            }
        } catch (InterruptedException e) {
            giveUp.run();
        }
    }
}
