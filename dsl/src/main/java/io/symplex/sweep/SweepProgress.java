package io.symplex.sweep;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a sweep is.
 *
 * <pre>{@code
 * (row, progress) -> System.out.println(progress); // 34 of 150, 1 failed; best 1.2e-07: hidden 32, seed 4; 1:20 left
 * }</pre>
 *
 * @param done rows so far, those of earlier runs among them
 * @param total rows in the end
 * @param failed rows of trainings that failed
 * @param best the row of the least score so far; empty if all failed
 * @param elapsed how long this run of the sweep has taken
 * @param left how long the rest will take, if it goes on so; empty where it cannot be told yet
 */
public record SweepProgress(
        int done, int total, int failed, Optional<SweepRow> best, Duration elapsed, Optional<Duration> left) {

    /**
     * Returns whether nothing is left to do.
     *
     * @return whether all rows are there
     */
    public boolean isComplete() {
        return done == total;
    }

    /** Returns all of it in one line. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d", done, total)
                + (failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed))
                + best.map(row -> "; best " + row).orElse("")
                + left.filter(rest -> done < total)
                        .map(rest ->
                                String.format(Locale.ROOT, "; %d:%02d left", rest.toMinutes(), rest.toSecondsPart()))
                        .orElse("");
    }
}
