package io.symplex.engine.djl;

import io.symplex.internal.Interrupts;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for evaluations, and no longer once the waiting thread is interrupted.
 *
 * <p>PyTorch cannot be stopped in the midst of a backward pass. So what takes long is done by a thread of its own,
 * which whoever waits may leave behind: it ends with the call under way. What takes less than an instant is done here.
 * For one thread.
 */
final class Awaited {

    /** Longer than a hand-over by far, shorter than anyone notices. */
    private static final long INSTANT = TimeUnit.MILLISECONDS.toNanos(20);

    private boolean takesLong = true; // until known

    /**
     * Evaluates.
     *
     * @param evaluation what is computed; asks now and then whether its own thread is interrupted
     * @return its result
     * @throws CancellationException if the calling thread is interrupted; it stays so
     */
    double get(DoubleSupplier evaluation) {
        Interrupts.check(Thread.currentThread());
        long begin = System.nanoTime();
        double result = takesLong ? elsewhere(evaluation) : evaluation.getAsDouble();
        takesLong = System.nanoTime() - begin > INSTANT;
        return result;
    }

    private static double elsewhere(DoubleSupplier evaluation) {
        Evaluating thread = new Evaluating(evaluation);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            Interrupts.check(Thread.currentThread());
        }
        return thread.result();
    }

    /** Does one evaluation. */
    private static final class Evaluating extends Thread {
        private final DoubleSupplier evaluation;
        private double value; // read after the end
        private @Nullable Throwable thrown; // likewise

        Evaluating(DoubleSupplier evaluation) {
            super("symplex-djl");
            this.evaluation = evaluation;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                value = evaluation.getAsDouble();
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }

        double result() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            return value;
        }
    }
}
