package io.symplex.sweep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One carrying-out of a sweep: round by round, without what is done already. Mutable, and used once.
 *
 * <p>Of every row it keeps a bit and a number.
 */
final class SweepRun {

    private final Sweep sweep;
    private final SweepRuns runs;
    private final SweepRunner runner;
    private final Consumer<SweepRow> keep;
    private final SweepListener listener;
    private final BitSet done = new BitSet();
    private final double[] scores; // by index
    private final long begun = System.nanoTime();
    private int before;
    private int failed;
    private @Nullable SweepRow best;

    private SweepRun(Sweep sweep, SweepRunner runner, Consumer<SweepRow> keep, SweepListener listener) {
        this.sweep = sweep;
        this.runs = new SweepRuns(sweep);
        this.runner = runner;
        this.keep = keep;
        this.listener = listener;
        this.scores = new double[runs.size()];
    }

    static SweepResult inMemory(Sweep sweep, SweepRunner runner, SweepListener listener) {
        List<SweepRow> rows = new ArrayList<>();
        new SweepRun(sweep, runner, rows::add, listener).work();
        return SweepResult.of(sweep, rows);
    }

    static void into(Path folder, Sweep sweep, SweepRunner runner, SweepListener listener) {
        try (SweepFolder kept = SweepFolder.open(folder, sweep)) {
            SweepRun run = new SweepRun(sweep, runner, kept::add, listener);
            kept.rows(run::count);
            run.before = run.done.cardinality();
            run.work();
        }
    }

    private void work() {
        int[] left = IntStream.range(0, runs.candidates()).toArray();
        for (int round = 0; round < sweep.search().rounds(); round++) {
            left = round == 0 ? left : best(round, left);
            runner.run(pending(round, left), sweep.data(), this::take);
            if (done.get(runs.offset(round), runs.offset(round) + runs.size(round))
                            .cardinality()
                    < runs.size(round)) {
                return; // interrupted
            }
        }
    }

    private Iterator<PlannedRun> pending(int round, int[] left) {
        int offset = runs.offset(round);
        return IntStream.range(0, runs.size(round))
                .filter(position -> !done.get(offset + position))
                .mapToObj(position -> runs.run(round, left, position))
                .iterator();
    }

    /** Returns the candidates with the least medians in the round before; those that failed come last. */
    private int[] best(int round, int[] left) {
        int offset = runs.offset(round - 1);
        int seeds = sweep.seeds();
        return IntStream.range(0, left.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> median(Arrays.copyOfRange(scores, offset + i * seeds, offset + (i + 1) * seeds))))
                .limit(sweep.search().kept(round, runs.candidates()))
                .mapToInt(i -> left[i])
                .toArray();
    }

    private static double median(double[] scores) {
        Arrays.sort(scores); // NaN last
        return (scores[(scores.length - 1) / 2] + scores[scores.length / 2]) / 2;
    }

    private void take(SweepRow row) {
        if (done.get(row.index())) {
            return; // done twice, as after the loss of a machine
        }
        keep.accept(row);
        count(row);
        listener.onRow(row, progress());
    }

    private void count(SweepRow row) {
        done.set(row.index());
        scores[row.index()] = row.score();
        failed += row.isFailed() ? 1 : 0;
        if (!Double.isNaN(row.score()) && (best == null || row.score() < best.score())) {
            best = row;
        }
    }

    private SweepProgress progress() {
        int count = done.cardinality();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        Optional<Duration> left = count == before
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        (long) ((double) elapsed.toNanos() / (count - before) * (scores.length - count))));
        return new SweepProgress(count, scores.length, failed, Optional.ofNullable(best), elapsed, left);
    }
}
