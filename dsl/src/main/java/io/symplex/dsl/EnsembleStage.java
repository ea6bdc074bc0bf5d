package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.data.Observations;
import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.train.ObservedData;
import io.symplex.train.TrainingPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An experiment that will be trained several times; left to say is whether each sees other data.
 *
 * <p>Immutable: each word returns a new stage.
 *
 * <pre>{@code
 * Experiment.of(observations("train.csv")).trajectoryMatching(0.01).epochs(2000).ensemble(10).bootstrap().train();
 * }</pre>
 *
 * @see TrainingStage#ensemble
 */
@CheckReturnValue
public final class EnsembleStage implements Sentence {

    private final TrainingRequest request;
    private final int size;
    private final boolean resampled;

    EnsembleStage(TrainingRequest request, int size) {
        this(request, Checks.atLeast(size, 2, "members"), false);
    }

    private EnsembleStage(TrainingRequest request, int size, boolean resampled) {
        this.request = request;
        this.size = size;
        this.resampled = resampled;
    }

    /**
     * Lets every member learn from trajectories drawn at random from those seen, as many, some of them twice and some
     * not at all.
     *
     * <p>Seeds alone tell how far the members differ that saw the same: where data are few or noisy, they all learn the
     * same errors, and the spread understates how wrong they are. Whole trajectories are drawn, as neighbours in time
     * are no independent evidence. With {@code earlyStopping(…)} a trajectory that was drawn twice may be on both
     * sides.
     *
     * @return the changed stage
     * @throws IllegalStateException if the data are no observations, or of fewer than two trajectories
     */
    public EnsembleStage bootstrap() {
        int trajectories = request.plan().data() instanceof ObservedData observed
                ? observed.observations().trajectories().size()
                : 0;
        if (trajectories < 2) {
            throw new IllegalStateException("bootstrap() must have observations of at least two trajectories, got "
                    + (trajectories == 0 ? "a system, whose states each seed draws afresh" : "one")
                    + "; leave bootstrap() out");
        }
        return new EnsembleStage(request, size, true);
    }

    /**
     * Returns what each member does: what was said, with the seeds {@code seed}, {@code seed + 1} and so on.
     *
     * <p>Each computes in one thread unless {@code threads(…)} was said, and only the first reports; neither changes a
     * bit of what is learned.
     *
     * @return the plans, each of which can be run, written and swept by itself
     */
    public List<TrainingPlan> plans() {
        return IntStream.range(0, size).mapToObj(this::memberPlan).toList();
    }

    private TrainingPlan memberPlan(int member) {
        TrainingPlan said = request.plan();
        long seed = said.seed() + member;
        TrainingPlan plan = said.withSeed(seed)
                .withReportEvery(member == 0 ? said.reportEvery() : 0)
                .withCompute(
                        said.compute().withThreads(Math.max(1, said.compute().threads())));
        return resampled && said.data() instanceof ObservedData observed
                ? plan.withData(new ObservedData(drawn(observed.observations(), seed)))
                : plan;
    }

    private static Observations drawn(Observations seen, long seed) {
        int count = seen.trajectories().size();
        RandomStream random = RandomStream.of(seed, "bootstrap");
        return seen.select(IntStream.range(0, count)
                .map(i -> Math.min(count - 1, (int) random.uniform(0, count)))
                .toArray());
    }

    /**
     * Trains all members, one a thread, on all cores.
     *
     * <p>A member has the bits of the training of its plan alone, whatever the number of cores. The calling thread
     * trains the first, whose listeners and reports are those that were said. Checkpoints are kept, and gone on from,
     * in a folder for each member, {@code seed-0} and so on.
     *
     * <p>A member whose loss is no longer finite is left out, with a log line, as long as two are left. If the calling
     * thread is interrupted, every member under way ends with what it has learned, those not begun are left out, and
     * the thread stays interrupted.
     *
     * @return the ensemble
     * @throws IllegalStateException if fewer than two members are left
     * @throws io.symplex.train.EngineUnavailableException if the engine is not on the class path
     * @throws IllegalArgumentException if checkpoints belong to another sentence, or all are damaged
     * @throws java.io.UncheckedIOException if a folder takes no checkpoints
     */
    public Ensemble train() {
        return EnsembleTraining.run(request, plans());
    }

    /** Returns three lines: that nothing has been done yet, from what it will be learned, and how. */
    @Override
    public String toString() {
        TrainingPlan plan = request.plan();
        return String.format(
                Locale.ROOT,
                "Ensemble of %d, not run yet; .train() runs it\n  %s%s\n  %s; %s; %,d epochs; seeds %d to %d",
                size,
                plan.data(),
                resampled ? ", drawn anew for each member" : "",
                plan.architecture(),
                plan.objective().name(),
                plan.epochs(),
                plan.seed(),
                plan.seed() + size - 1);
    }
}
