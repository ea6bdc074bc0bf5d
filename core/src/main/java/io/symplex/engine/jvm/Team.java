package io.symplex.engine.jvm;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread and some helpers, who share out the parts of a task again and again.
 *
 * <p>A hand-over costs about a microsecond as long as the next task comes soon: helpers spin for a while before they
 * sleep. Allocates nothing per task. Not for several callers at once.
 */
final class Team implements AutoCloseable {

    /** What is shared out. */
    interface Task {

        /**
         * Does one part.
         *
         * @param member who does it, from 0 (the calling thread) on
         * @param part which part, from 0 on
         */
        void run(int member, int part);
    }

    /**
     * How long a helper spins before it sleeps, in ns: longer than an optimiser's step, shorter than anyone notices.
     */
    private static final long PATIENCE = 100_000;

    /** Spins of the calling thread after which it lets others have the processor. */
    private static final int SPINS = 10_000;

    private final Helper[] helpers;
    private final AtomicInteger left = new AtomicInteger(); // parts nobody has taken; what goes below 0 means nothing
    private final AtomicInteger undone = new AtomicInteger();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private @Nullable Task task; // written before left, read after it
    private int parts; // likewise

    /**
     * Starts the helpers.
     *
     * @param members how many threads with the calling one, {@code >= 1}
     */
    Team(int members) {
        helpers = new Helper[members - 1];
        for (int h = 0; h < helpers.length; h++) {
            helpers[h] = new Helper(h + 1);
            helpers[h].start();
        }
    }

    int members() {
        return helpers.length + 1;
    }

    /** Does all parts, each once, and returns when they are done. */
    void run(Task task, int parts) {
        this.task = task;
        this.parts = parts;
        undone.set(parts);
        left.set(parts);
        round.incrementAndGet();
        for (Helper helper : helpers) {
            helper.wake();
        }
        work(0);
        for (int spins = 0; undone.get() > 0; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(1_000);
            }
        }
        rethrow();
    }

    /** Takes parts until none is left. A helper that comes late finds none, or takes its share of the next round. */
    private void work(int member) {
        for (int mine = left.getAndDecrement(); mine > 0; mine = left.getAndDecrement()) {
            try {
                Objects.requireNonNull(task).run(member, parts - mine);
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            } finally {
                undone.decrementAndGet();
            }
        }
    }

    private void rethrow() {
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Helper helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private final class Helper extends Thread {
        private final int member;
        private volatile boolean asleep;

        Helper(int member) {
            super("symplex-helper-" + member);
            this.member = member;
            setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            int done = 0;
            while (await(done)) {
                done = round.get();
                work(member);
            }
        }

        /** Returns whether there is a new round; false: the team is closed. */
        private boolean await(int done) {
            long until = System.nanoTime() + PATIENCE;
            while (round.get() == done && !closed) {
                if (System.nanoTime() < until) {
                    Thread.onSpinWait();
                } else {
                    asleep = true;
                    if (round.get() == done && !closed) {
                        LockSupport.park(Team.this);
                    }
                    asleep = false;
                }
            }
            return !closed;
        }
    }
}
