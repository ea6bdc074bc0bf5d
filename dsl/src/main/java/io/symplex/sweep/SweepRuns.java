package io.symplex.sweep;

import io.symplex.form.Place;
import io.symplex.plan.ExperimentPlan;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the runs of a sweep, one by one: their index tells round, candidate and seed. Immutable. */
final class SweepRuns {

    private final Sweep sweep;
    private final ObjectNode plan;
    private final ObjectNode rollout;
    private final int candidates;

    /** @throws IllegalStateException if there are more runs than an {@code int} counts */
    SweepRuns(Sweep sweep) {
        this.sweep = sweep;
        this.plan = sweep.plan().toTree();
        this.rollout = RolloutForm.write(sweep.rollout());
        this.candidates = sweep.search().candidates(sweep.vary());
        try {
            Math.multiplyExact(
                    Math.multiplyExact(candidates, sweep.seeds()),
                    sweep.search().rounds());
        } catch (ArithmeticException e) {
            throw new IllegalStateException(
                    "a sweep must have at most " + Integer.MAX_VALUE + " trainings, got more; draw some with random(…)",
                    e);
        }
    }

    /** Checks that every value of every variation, alone, makes a plan. */
    static void requirePlans(ExperimentPlan plan, List<Variation> vary, SweepData data) {
        ObjectNode tree = plan.toTree();
        for (Variation one : vary) {
            PlanEdit.ends(one.choices()).forEach(value -> requirePlan(tree.deepCopy(), one.name(), value, data));
        }
    }

    private static void requirePlan(ObjectNode tree, String name, JsonNode value, SweepData data) {
        PlanEdit.set(tree, name, value);
        Place place = Place.root("plan with " + name + " " + PlanEdit.shown(value), tree);
        ExperimentPlan.read(place, data.known());
    }

    int candidates() {
        return candidates;
    }

    int size() {
        return IntStream.range(0, sweep.search().rounds()).map(this::size).sum();
    }

    /** Returns how many runs a round has. */
    int size(int round) {
        return sweep.search().kept(round, candidates) * sweep.seeds();
    }

    /** Returns the index of the first run of a round. */
    int offset(int round) {
        return IntStream.range(0, round).map(this::size).sum();
    }

    Iterator<PlannedRun> first() {
        int[] all = IntStream.range(0, candidates).toArray();
        return IntStream.range(0, size(0)).mapToObj(i -> run(0, all, i)).iterator();
    }

    /** Returns the run of a row, to be done again. */
    PlannedRun again(SweepRow row) {
        int position = row.index() - offset(row.round());
        IntStream possible = row.round() == 0
                ? IntStream.of(position / sweep.seeds())
                : IntStream.range(0, candidates); // who came so far stands in the settings alone
        return possible.mapToObj(candidate -> runOf(row.round(), candidate, position))
                .filter(run -> run.shown().equals(row.settings()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("row must be one of this sweep, got " + row));
    }

    /**
     * Returns a run.
     *
     * @param round from 0
     * @param left the candidates of the round
     * @param position in the round, from 0
     */
    PlannedRun run(int round, int[] left, int position) {
        return runOf(round, left[position / sweep.seeds()], position);
    }

    private PlannedRun runOf(int round, int candidate, int position) {
        List<JsonNode> values = sweep.search().values(sweep.vary(), candidate);
        ObjectNode tree = plan.deepCopy();
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.size(); i++) {
            String name = sweep.vary().get(i).name();
            PlanEdit.set(tree, name, values.get(i));
            settings.set(name, values.get(i));
        }
        tree.put("seed", tree.path("seed").longValue() + position % sweep.seeds());
        tree.put("epochs", sweep.search().epochs(round, tree.path("epochs").intValue()));
        return new PlannedRun(offset(round) + position, round, settings, tree, rollout, sweep.curves());
    }
}
