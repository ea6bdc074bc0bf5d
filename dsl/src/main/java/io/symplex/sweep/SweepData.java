package io.symplex.sweep;

import io.symplex.data.Observations;
import io.symplex.form.Documents;
import io.symplex.form.Place;
import io.symplex.plan.ExperimentPlan;
import io.symplex.plan.Fingerprint;
import io.symplex.train.ObservedData;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The observations that the runs of a sweep name by their fingerprint. They need not travel with every run.
 *
 * <p>Immutable.
 *
 * <pre>{@code
 * SweepData data = sweep.data();
 * PlannedRun.fromJson(line).run(SweepData.fromJson(data.toJson()));
 * }</pre>
 */
public final class SweepData {

    private final Map<String, Observations> byFingerprint;

    private SweepData(Map<String, Observations> byFingerprint) {
        this.byFingerprint = byFingerprint;
    }

    static SweepData of(ExperimentPlan plan, Rollout rollout) {
        Map<String, Observations> all = new LinkedHashMap<>();
        if (plan.training().data() instanceof ObservedData observed) {
            all.put(Fingerprint.of(observed.observations()), observed.observations());
        }
        if (rollout instanceof Rollout.Seen seen) {
            all.put(Fingerprint.of(seen.observations()), seen.observations());
        }
        return new SweepData(all);
    }

    Map<String, Observations> known() {
        return byFingerprint;
    }

    /**
     * Returns all of it as JSON.
     *
     * @return the text, one line
     */
    public String toJson() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        byFingerprint.forEach((print, seen) -> tree.set(
                print, ExperimentPlan.book(Path.of("")).of(Observations.class).write(seen)));
        return Documents.line(tree);
    }

    /**
     * Reads it again.
     *
     * @param json what {@link #toJson} returned
     * @return equal observations
     * @throws IllegalArgumentException if it is no such text
     */
    public static SweepData fromJson(String json) {
        Place root = Documents.json("data of a sweep", json);
        Map<String, Observations> all = new LinkedHashMap<>();
        for (String print : root.node().propertyNames()) {
            Place place = new Place(
                    root.source(), root.path() + "." + print, root.node().get(print));
            all.put(
                    print,
                    ExperimentPlan.book(Path.of("")).of(Observations.class).read(place));
        }
        return new SweepData(all);
    }
}
