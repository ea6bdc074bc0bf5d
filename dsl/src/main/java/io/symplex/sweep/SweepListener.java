package io.symplex.sweep;

/**
 * Hears of every row of a sweep as it comes.
 *
 * <pre>{@code
 * sweep.runTo(folder, SweepRunner.onAllCores(), (row, progress) -> System.out.println(progress));
 * }</pre>
 */
@FunctionalInterface
public interface SweepListener {

    /**
     * Called after a row.
     *
     * @param row what came of a training
     * @param progress how far the sweep is with it
     */
    void onRow(SweepRow row, SweepProgress progress);
}
