package io.symplex.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Knows whether the vector twin is worth taking for a kind of work: whether the JVM has compiled it by now.
 *
 * <p>Before the optimising compiler is done the vector twin is thousands of times slower than the scalar one, and a
 * short training is over by then. So work begins on the scalar twin; once a kind of work has taken a while, a thread in
 * the background does it with vectors until they win; from then on they are taken, by later work of that kind at once.
 * The bits are the same.
 *
 * <p>What is compiled is a matter of the whole process, and so is this.
 */
public final class TwinReadiness {

    /**
     * Scalar work of one kind, in ns, after which compiling the vector twin pays. On a single processor the compiling
     * takes its time from the work.
     */
    private static final long PATIENCE = Runtime.getRuntime().availableProcessors() > 1 ? 250_000_000 : 2_000_000_000;

    /** The background gives up when vectors have not won after so long, in ns. */
    private static final long LONGEST_WARM_UP = 20_000_000_000L;

    /** Wins in a row that count as compiled. */
    private static final int WINS = 5;

    static final Map<Object, TwinReadiness> KINDS = new ConcurrentHashMap<>();

    private volatile boolean ready;
    private final AtomicBoolean warming = new AtomicBoolean();
    private long scalarNanos; // so far; approximate where threads meet

    private TwinReadiness() {}

    /**
     * Returns what is known of a kind of work.
     *
     * @param kind equal for equal work, such as a record of sizes
     * @return the one object for it
     */
    public static TwinReadiness of(Object kind) {
        return KINDS.computeIfAbsent(kind, k -> new TwinReadiness());
    }

    /**
     * Says whether to take the vector twin.
     *
     * @return whether it has won
     */
    public boolean ready() {
        return ready;
    }

    /**
     * Notes that the scalar twin did a piece of work.
     *
     * @param nanos how long it took
     * @param sameWithVectors makes what does the same piece with vectors; called at most once, used on another thread,
     *     where it may read numbers while they change
     */
    public void scalarTook(long nanos, Supplier<Runnable> sameWithVectors) {
        scalarNanos += nanos;
        if (scalarNanos >= PATIENCE && Twin.vector().isPresent() && warming.compareAndSet(false, true)) {
            Runnable work = sameWithVectors.get();
            Thread thread = new Thread(() -> warmUp(work, nanos), "symplex-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void warmUp(Runnable work, long scalar) {
        long end = System.nanoTime() + LONGEST_WARM_UP;
        int wins = 0;
        while (wins < WINS) {
            long begin = System.nanoTime();
            if (begin > end) {
                return;
            }
            work.run();
            wins = System.nanoTime() - begin < scalar ? wins + 1 : 0;
        }
        changeOver();
    }

    /** From now on vectors are taken. */
    void changeOver() {
        ready = true;
    }
}
