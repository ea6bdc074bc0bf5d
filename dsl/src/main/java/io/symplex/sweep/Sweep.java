package io.symplex.sweep;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.data.Observations;
import io.symplex.dsl.TrainingStage;
import io.symplex.internal.Checks;
import io.symplex.plan.ExperimentPlan;
import io.symplex.system.State;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many trainings of one plan, in which some values differ.
 *
 * <p>A value: equal sweeps give equal files, and each of its trainings has the bits of the same training alone.
 *
 * <pre>{@code
 * var result = Sweep.of(Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(500))
 *     .vary("hidden", 8, 16, 32)
 *     .vary("learningRate", logSpace(1e-4, 1e-2, 5))
 *     .seeds(10)
 *     .run();
 * result.best();
 * result.figure("learningRate");
 * }</pre>
 *
 * @param plan of every training, but for what is varied
 * @param vary what differs
 * @param seeds how often each setting is trained, with the plan's seed, the next, and so on, {@code >= 1}
 * @param search which settings are tried
 * @param rollout how well predictions are measured
 * @param curves how many points of each loss curve a row keeps, {@code >= 0}
 */
@CheckReturnValue
public record Sweep(ExperimentPlan plan, List<Variation> vary, int seeds, Search search, Rollout rollout, int curves) {

    /** The version of the format that is written. */
    public static final int FORMAT = 1;

    private static final int CURVE = 50; // points: enough for a figure

    /**
     * Checks that every value, alone, makes a plan.
     *
     * @throws IllegalArgumentException if one does not, or another value is out of its range
     * @throws IllegalStateException if there are more combinations than can be counted, or a grid is to have a range
     */
    public Sweep {
        vary = List.copyOf(vary);
        Checks.atLeast(seeds, 1, "seeds");
        Checks.atLeast(curves, 0, "curves");
        SweepRuns.requirePlans(plan, vary, SweepData.of(plan, rollout));
    }

    /**
     * Begins a sweep.
     *
     * @param stage a sentence up to the word before {@code train()}; its listeners and checkpoints are left out
     * @return a sweep of one training
     * @throws IllegalArgumentException if it cannot be written as a plan
     */
    public static Sweep of(TrainingStage<?> stage) {
        return of(ExperimentPlan.of(stage.plan()));
    }

    /**
     * Begins a sweep.
     *
     * @param plan what is varied
     * @return a sweep of one training
     */
    public static Sweep of(ExperimentPlan plan) {
        return new Sweep(plan, List.of(), 1, new Search.Grid(), new Rollout.None(), CURVE);
    }

    /**
     * Varies a value.
     *
     * @param name of the field in the plan's JSON, such as {@code learningRate}; {@code hidden} is the width of all
     *     layers, a list of widths is their number too
     * @param values numbers, texts, truth values, lists of them, or parts of a plan such as {@code adam(0.01)}
     * @return the changed copy
     * @throws IllegalArgumentException if the plan has no such field, or a value does not fit
     */
    public Sweep vary(String name, Object... values) {
        return vary(
                name,
                new Choices.Listed(Arrays.stream(values).map(PlanEdit::node).toList()));
    }

    /**
     * Varies a number.
     *
     * @param name of the field in the plan's JSON
     * @param values such as {@code logSpace(1e-4, 1e-2, 5)}; read
     * @return the changed copy
     * @throws IllegalArgumentException if the plan has no such field, or a value does not fit
     */
    public Sweep vary(String name, double[] values) {
        return vary(name, VariationForm.listed(values));
    }

    /**
     * Varies a value.
     *
     * @param name of the field in the plan's JSON
     * @param choices such as {@code logBetween(1e-4, 1e-2)}, to be drawn from
     * @return the changed copy
     * @throws IllegalArgumentException if the plan has no such field, or an end does not fit
     */
    public Sweep vary(String name, Choices choices) {
        List<Variation> more = Stream.concat(vary.stream(), Stream.of(new Variation(name, choices)))
                .toList();
        return new Sweep(plan, more, seeds, search, rollout, curves);
    }

    /**
     * Trains every setting several times.
     *
     * @param count with how many seeds, the plan's and those after it, {@code >= 1}
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Sweep seeds(int count) {
        return new Sweep(plan, vary, count, search, rollout, curves);
    }

    /**
     * Draws settings instead of trying all.
     *
     * @param count how many, {@code >= 1}
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Sweep random(int count) {
        return search(new Search.Drawn(count, plan.training().seed()));
    }

    /**
     * Trains all settings for a few epochs, the best of them for more, and so on.
     *
     * @param factor one of so many goes on, with so many times the epochs, {@code >= 2}
     * @param rounds how many, {@code >= 2}; the last trains as long as the plan says
     * @return the changed copy
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Sweep halving(int factor, int rounds) {
        return search(new Search.Halving(search, factor, rounds));
    }

    /**
     * Sets which settings are tried.
     *
     * @param search a grid unless said
     * @return the changed copy
     */
    public Sweep search(Search search) {
        return new Sweep(plan, vary, seeds, search, rollout, curves);
    }

    /**
     * Measures how well each training predicts, beside the system it was learned from.
     *
     * @param start where it starts
     * @param steps how many, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Sweep rollout(State start, int steps, double dt) {
        return rollout(new Rollout.From(list(start.q()), list(start.p()), steps, dt));
    }

    /**
     * Measures how well each training predicts what was seen.
     *
     * @param seen trajectories that are not learned from tell most
     * @param dt the longest step, finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Sweep rollout(Observations seen, double dt) {
        return rollout(new Rollout.Seen(seen, dt));
    }

    private Sweep rollout(Rollout measured) {
        return new Sweep(plan, vary, seeds, search, measured, curves);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * Sets how much of each loss curve is kept.
     *
     * @param points of each, {@code >= 0}; 50 unless said; 0 for very large sweeps
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Sweep curves(int points) {
        return new Sweep(plan, vary, seeds, search, rollout, points);
    }

    /**
     * Returns how many trainings these are, all rounds together.
     *
     * @return the number of rows
     */
    public int size() {
        return new SweepRuns(this).size();
    }

    /**
     * Returns the trainings of the first round, which are all of them unless the search halves.
     *
     * @return the runs, made one by one as they are asked for
     */
    public Iterator<PlannedRun> runs() {
        return new SweepRuns(this).first();
    }

    /**
     * Returns the observations that runs name.
     *
     * @return those of the plan and those that predictions are measured by
     */
    public SweepData data() {
        return SweepData.of(plan, rollout);
    }

    /**
     * Trains all on all cores, one a thread, and keeps the rows in memory.
     *
     * <p>An interrupt of the calling thread ends it, keeps the rows that are there, and stays set.
     *
     * @return the table
     */
    public SweepResult run() {
        return run(SweepRunner.onAllCores());
    }

    /**
     * Trains all, and keeps the rows in memory.
     *
     * @param runner where
     * @return the table
     */
    public SweepResult run(SweepRunner runner) {
        return SweepRun.inMemory(this, runner, new LoggedProgress());
    }

    /**
     * Trains all on all cores, and keeps the rows in a folder; goes on where an earlier run of this sweep ended.
     *
     * @param folder made if it is missing; gets {@code sweep.json} and {@code rows.jsonl}
     * @return the table
     * @throws IllegalArgumentException if the folder holds another sweep
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public SweepResult run(Path folder) {
        return run(folder, SweepRunner.onAllCores());
    }

    /**
     * Trains all, and keeps the rows in a folder; goes on where an earlier run of this sweep ended.
     *
     * @param folder made if it is missing
     * @param runner where
     * @return the table
     * @throws IllegalArgumentException if the folder holds another sweep
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public SweepResult run(Path folder, SweepRunner runner) {
        runTo(folder, runner, new LoggedProgress());
        return SweepResult.read(folder);
    }

    /**
     * Trains all and keeps the rows in a folder alone: memory does not grow with them.
     *
     * @param folder made if it is missing
     * @param runner where
     * @param listener hears of every row
     * @throws IllegalArgumentException if the folder holds another sweep
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void runTo(Path folder, SweepRunner runner, SweepListener listener) {
        SweepRun.into(folder, this, runner, listener);
    }

    /**
     * Returns this as JSON, everything said.
     *
     * @return the text, with a line feed at its end
     */
    public String toJson() {
        return SweepFile.json(this);
    }

    /**
     * Reads a sweep.
     *
     * @param json the text
     * @return the sweep
     * @throws IllegalArgumentException if it is none; the message names the path in it, the rule, what was found and
     *     what to write instead
     */
    public static Sweep fromJson(String json) {
        return SweepFile.fromJson(json);
    }

    /**
     * Reads a sweep from a file; a plan is one of a single training.
     *
     * @param file ends in {@code .json}, {@code .yaml} or {@code .yml}; files that it names are seen from its folder
     * @return the sweep
     * @throws IllegalArgumentException if there is no such file or it is no sweep
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Sweep read(Path file) {
        return SweepFile.read(file);
    }

    /**
     * Writes this to a new file, which appears whole or not at all.
     *
     * @param file ends in {@code .json}; must not exist yet
     * @return the absolute path of the file
     * @throws IllegalArgumentException if it exists, or its ending is another
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path write(Path file) {
        return SweepFile.write(this, file);
    }

    /**
     * Returns the JSON Schema of sweeps, draft 2020-12: with it editors complete and check them.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return SweepFile.schema();
    }

    /** Returns in a line what is varied and how many trainings that makes. */
    @Override
    public String toString() {
        String varied = vary.stream()
                .map(one -> one.name() + " "
                        + PlanEdit.ends(one.choices())
                                .map(value -> String.valueOf(PlanEdit.shown(value)))
                                .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(" × "));
        return "Sweep, not run yet; .run() runs it\n  " + (varied.isEmpty() ? "nothing varied" : varied) + "; "
                + (seeds == 1 ? "1 seed" : seeds + " seeds") + "; " + String.format(Locale.ROOT, "%,d", size())
                + " trainings";
    }
}
