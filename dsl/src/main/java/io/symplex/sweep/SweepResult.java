package io.symplex.sweep;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.symplex.dsl.TrainingStage;
import io.symplex.plot.Figure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The table of what came of a sweep.
 *
 * <p>Immutable: sorting and filtering return another table.
 *
 * <pre>{@code
 * result.best();                                      // the row of the least loss
 * result.groups();                                    // a line a setting: median over the seeds, best first
 * result.where("hidden", 16).sortedBy(SweepRow::seconds).rows();
 * result.figure("learningRate").save(Path.of("rates.png"));
 * result.saveCsv(Path.of("rows.csv"));
 * result.experiment(result.best()).train();           // the same bits again
 * }</pre>
 */
public final class SweepResult {

    private final Sweep sweep;
    private final List<SweepRow> rows;

    private SweepResult(Sweep sweep, List<SweepRow> rows) {
        this.sweep = sweep;
        this.rows = rows;
    }

    static SweepResult of(Sweep sweep, List<SweepRow> rows) {
        return new SweepResult(
                sweep,
                rows.stream().sorted(Comparator.comparingInt(SweepRow::index)).toList());
    }

    /**
     * Reads the table of a sweep that was run in a folder, also of one that was interrupted.
     *
     * @param folder what {@link Sweep#run(Path)} or {@code symplex sweep} wrote
     * @return the table
     * @throws IllegalArgumentException if the folder holds no sweep, or a damaged one
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static SweepResult read(Path folder) {
        List<SweepRow> rows = new ArrayList<>();
        Sweep sweep = SweepFolder.sweep(folder);
        SweepFolder.rowsOf(folder, rows::add);
        return of(sweep, rows);
    }

    /**
     * Returns what was done.
     *
     * @return the sweep
     */
    public Sweep sweep() {
        return sweep;
    }

    /**
     * Returns all rows.
     *
     * @return in the order of the sweep, unless sorted
     */
    public List<SweepRow> rows() {
        return rows;
    }

    /**
     * Returns whether every training was done; one that failed is done.
     *
     * @return whether as many rows are here as the sweep has trainings
     */
    public boolean isComplete() {
        return rows.size() == sweep.size();
    }

    /**
     * Returns the rows of trainings that failed.
     *
     * @return rows with a message
     */
    public List<SweepRow> failed() {
        return rows.stream().filter(SweepRow::isFailed).toList();
    }

    /**
     * Returns the row of the least score of the last round.
     *
     * @return the best
     * @throws IllegalStateException if there is none
     */
    public SweepRow best() {
        return lastRound().stream()
                .filter(row -> !Double.isNaN(row.score()))
                .min(Comparator.comparingDouble(SweepRow::score))
                .orElseThrow(() -> new IllegalStateException("a best row must be one that did not fail, got "
                        + (rows.isEmpty() ? "no row" : "none; the first said: " + rows.get(0))));
    }

    private List<SweepRow> lastRound() {
        int last = rows.stream().mapToInt(SweepRow::round).max().orElse(0);
        return rows.stream().filter(row -> row.round() == last).toList();
    }

    /**
     * Returns a row as a sentence that trains its experiment again, to the same bits.
     *
     * @param row one of this table
     * @return the stage
     * @throws IllegalArgumentException if the row's settings make no plan
     */
    public TrainingStage<?> experiment(SweepRow row) {
        return new SweepRuns(sweep).again(row).experiment(sweep.data());
    }

    /**
     * Returns some of the rows.
     *
     * @param wanted which
     * @return the smaller table
     */
    public SweepResult where(Predicate<SweepRow> wanted) {
        return new SweepResult(sweep, rows.stream().filter(wanted).toList());
    }

    /**
     * Returns the rows of one value.
     *
     * @param name of what is varied
     * @param value a number, a text or a truth value; numbers are compared as such
     * @return the smaller table
     * @throws IllegalArgumentException if the sweep does not vary it
     */
    public SweepResult where(String name, Object value) {
        Object shown = PlanEdit.shown(PlanEdit.node(value));
        return where(row -> same(row.value(name), shown));
    }

    private static boolean same(Object one, Object other) {
        boolean numbers = one instanceof Number && other instanceof Number;
        return numbers ? ((Number) one).doubleValue() == ((Number) other).doubleValue() : Objects.equals(one, other);
    }

    /**
     * Returns the rows in another order.
     *
     * @param value the least first, NaN last; such as {@code SweepRow::seconds}
     * @return the sorted table
     */
    public SweepResult sortedBy(ToDoubleFunction<SweepRow> value) {
        return new SweepResult(
                sweep, rows.stream().sorted(Comparator.comparingDouble(value)).toList());
    }

    /**
     * Returns the settings, each with its rows, by the median of their score; of the last round.
     *
     * @return the best first, those that failed last
     */
    public List<SweepGroup> groups() {
        Map<Map<String, Object>, List<SweepRow>> bySetting = lastRound().stream()
                .collect(Collectors.groupingBy(SweepRow::settings, LinkedHashMap::new, Collectors.toList()));
        return bySetting.entrySet().stream()
                .map(one -> new SweepGroup(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingDouble(group -> group.median(SweepRow::score)))
                .toList();
    }

    /**
     * Draws how the score depends on a value: the median over the seeds, with the range, a line for each setting of the
     * others.
     *
     * @param name of what is varied
     * @return the figure
     * @throws IllegalArgumentException if the sweep does not vary it
     */
    public Figure figure(String name) {
        return DependenceFigure.of(this, name);
    }

    /**
     * Draws all settings beside each other: every setting a line through its values, the best tenth apart.
     *
     * @return the figure, in parallel coordinates
     * @throws IllegalStateException if nothing is varied
     */
    public Figure parallelFigure() {
        return ParallelFigure.of(this);
    }

    /**
     * Draws the losses over the epochs of the best settings: the median over the seeds, with the range.
     *
     * @return the figure
     * @throws IllegalStateException if the sweep keeps no curves
     */
    public Figure lossFigure() {
        return CurvesFigure.of(this);
    }

    /**
     * Saves the rows as CSV, a line a row, with a header.
     *
     * @param file must not exist yet
     * @return the absolute path of the file
     * @throws IllegalArgumentException if it exists
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path saveCsv(Path file) {
        return SweepTable.saveCsv(columns(), rows, file);
    }

    /**
     * Saves the rows as Parquet, with the columns of the CSV; what is missing is null.
     *
     * <p>Needs {@code com.jerolba:carpet-record} on the class path.
     *
     * @param file must not exist yet
     * @return the absolute path of the file
     * @throws IllegalArgumentException if it exists
     * @throws IllegalStateException if the library is missing; the message says what to add
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path saveParquet(Path file) {
        return SweepTable.saveParquet(columns(), rows, file);
    }

    private List<SweepColumn> columns() {
        return SweepColumn.of(sweep.vary().stream().map(Variation::name).toList(), rows);
    }

    /** Returns a few lines: how many rows, and the best settings. */
    @Override
    public String toString() {
        return SweepTable.text(this);
    }
}
