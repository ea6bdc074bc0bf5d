package io.symplex.sweep;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Carries out the runs of a sweep.
 *
 * <pre>{@code
 * sweep.run(SweepRunner.onThreads(4));
 * }</pre>
 */
public interface SweepRunner {

    /**
     * Carries out runs, in any order, and returns when all are done or the calling thread is interrupted; its interrupt
     * status stays set then.
     *
     * @param runs what to do, taken one by one
     * @param data the observations that they name
     * @param sink gets each row once, on the calling thread
     */
    void run(Iterator<PlannedRun> runs, SweepData data, Consumer<SweepRow> sink);

    /**
     * Returns one that uses all cores of this machine, one training a core.
     *
     * @return the runner
     */
    static SweepRunner onAllCores() {
        return onThreads(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Returns one that uses some threads of this machine, one training a thread.
     *
     * @param threads how many, {@code >= 1}
     * @return the runner
     * @throws IllegalArgumentException if out of its range
     */
    static SweepRunner onThreads(int threads) {
        return new LocalRunner(threads);
    }
}
