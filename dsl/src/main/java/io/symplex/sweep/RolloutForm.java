package io.symplex.sweep;

import static io.symplex.form.Bound.above;
import static io.symplex.form.Bound.atLeast;

import io.symplex.form.Form;
import io.symplex.form.FormBook;
import io.symplex.form.KindForm;
import io.symplex.form.Place;
import io.symplex.plan.ExperimentPlan;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How it is written from where to predict. */
final class RolloutForm {

    private RolloutForm() {}

    static Form<Rollout> addTo(FormBook book) {
        Form<Rollout> form = new KindForm<Rollout>("rollout", "take a shipped one")
                .with(
                        "none",
                        Rollout.None.class,
                        book.record(Rollout.None.class).form())
                .with(
                        "from",
                        Rollout.From.class,
                        book.record(Rollout.From.class)
                                .bound("steps", atLeast(1))
                                .bound("dt", above(0))
                                .form())
                .with(
                        "seen",
                        Rollout.Seen.class,
                        book.record(Rollout.Seen.class).bound("dt", above(0)).form());
        book.put(Rollout.class, form);
        return form;
    }

    static Rollout read(Place place, SweepData data) {
        return addTo(ExperimentPlan.book(data.known())).read(place);
    }

    /** Writes it, observations named by their fingerprint alone. */
    static ObjectNode write(Rollout rollout) {
        return (ObjectNode) addTo(ExperimentPlan.book(Map.of())).write(rollout);
    }
}
