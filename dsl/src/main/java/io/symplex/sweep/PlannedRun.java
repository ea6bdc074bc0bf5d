package io.symplex.sweep;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.Learned;
import io.symplex.dsl.TrainingStage;
import io.symplex.evaluate.RolloutError;
import io.symplex.form.Documents;
import io.symplex.form.Place;
import io.symplex.plan.ExperimentPlan;
import io.symplex.plan.Fingerprint;
import io.symplex.train.Compute;
import io.symplex.train.StopReason;
import io.symplex.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One training of a sweep, as data: a line of JSON, small enough to travel.
 *
 * <p>Immutable, if nobody changes its trees. Observations are named by their fingerprint; {@link SweepData} has them.
 *
 * <pre>{@code
 * PlannedRun run = sweep.runs().next();
 * SweepRow row = PlannedRun.fromJson(run.toJson()).run(sweep.data());
 * }</pre>
 */
public final class PlannedRun {

    private static final String INDEX = "index";
    private static final String ROUND = "round";
    private static final String SETTINGS = "settings";
    private static final String PLAN = "plan";
    private static final String ROLLOUT = "rollout";
    private static final String CURVE = "curve";

    private final int index;
    private final int round;
    private final ObjectNode settings;
    private final ObjectNode plan;
    private final ObjectNode rollout;
    private final int curve;

    PlannedRun(int index, int round, ObjectNode settings, ObjectNode plan, ObjectNode rollout, int curve) {
        this.index = index;
        this.round = round;
        this.settings = settings;
        this.plan = plan;
        this.rollout = rollout;
        this.curve = curve;
    }

    /**
     * Returns its place in the sweep.
     *
     * @return from 0, no other run has it
     */
    public int index() {
        return index;
    }

    /**
     * Returns this as JSON.
     *
     * @return one line, without a line feed
     */
    public String toJson() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put(INDEX, index).put(ROUND, round).put(CURVE, curve);
        tree.set(SETTINGS, settings);
        tree.set(PLAN, plan);
        tree.set(ROLLOUT, rollout);
        return Documents.line(tree);
    }

    /**
     * Reads a run again.
     *
     * @param line what {@link #toJson} returned
     * @return the run
     * @throws IllegalArgumentException if it is no such line
     */
    public static PlannedRun fromJson(String line) {
        Place root = Documents.json("run", line);
        root.requireObject(List.of(INDEX, ROUND, CURVE, SETTINGS, PLAN, ROLLOUT));
        return new PlannedRun(
                root.node().path(INDEX).asInt(),
                root.node().path(ROUND).asInt(),
                (ObjectNode) root.node().path(SETTINGS),
                (ObjectNode) root.node().path(PLAN),
                (ObjectNode) root.node().path(ROLLOUT),
                root.node().path(CURVE).asInt());
    }

    /**
     * Returns it as a sentence that has not been run.
     *
     * @param data the observations that it names
     * @return the stage
     * @throws IllegalArgumentException if its settings make no plan
     */
    public TrainingStage<?> experiment(SweepData data) {
        return Experiment.of(ExperimentPlan.read(Place.root("plan", plan), data.known()));
    }

    /**
     * Trains it on one thread, the calling one.
     *
     * @param data the observations that it names
     * @return what came of it; a row with a message if it failed
     * @throws CancellationException if the calling thread is interrupted; its interrupt status stays set
     */
    public SweepRow run(SweepData data) {
        long begun = System.nanoTime();
        try {
            TrainingStage<?> stage = experiment(data);
            Learned learned = alone(stage).train();
            if (learned.stopReason() == StopReason.INTERRUPTED) {
                throw new CancellationException("interrupted after " + learned.epochs() + " epochs");
            }
            return row(learned, error(learned, data), seconds(begun));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            return failed(failure, seconds(begun));
        }
    }

    /** One thread, unless the plan says how many, and no reports: bits depend on neither. */
    private static TrainingStage<?> alone(TrainingStage<?> stage) {
        TrainingPlan plan = stage.plan().withReportEvery(0);
        Compute compute = plan.compute();
        return Experiment.of(
                ExperimentPlan.of(compute.threads() == 0 ? plan.withCompute(compute.withThreads(1)) : plan));
    }

    private Optional<RolloutError> error(Learned learned, SweepData data) {
        return RolloutForm.read(Place.root("run", rollout), data).of(learned);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private SweepRow row(Learned learned, Optional<RolloutError> error, double seconds) {
        return new SweepRow(
                index,
                round,
                shown(),
                learned.plan().seed(),
                learned.epochs(),
                learned.loss(),
                learned.heldOutLoss(),
                learned.noise(),
                error,
                seconds,
                learned.stopReason().toString(),
                Fingerprint.ofNumbers(learned.model().parameters()),
                Optional.empty(),
                Curve.of(learned.losses(), curve));
    }

    private SweepRow failed(Throwable failure, double seconds) {
        String message = failure.getMessage();
        return new SweepRow(
                index,
                round,
                shown(),
                plan.path("seed").asLong(),
                0,
                Double.NaN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                seconds,
                "failed",
                "",
                Optional.of(message == null ? failure.toString() : message),
                Curve.NONE);
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        settings.properties().forEach(one -> shown.put(one.getKey(), PlanEdit.shown(one.getValue())));
        return shown;
    }

    /** Returns what is varied here, in a few words. */
    @Override
    public String toString() {
        return "run " + index + " " + shown();
    }
}
