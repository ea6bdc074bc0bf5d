package io.symplex.sweep;

import static io.symplex.form.Bound.atLeast;

import io.symplex.form.Fields;
import io.symplex.form.Form;
import io.symplex.form.FormBook;
import io.symplex.form.Forms;
import io.symplex.form.KindForm;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import io.symplex.plan.ExperimentPlan;
import io.symplex.train.TrainingPlan;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a sweep is written. */
final class SweepForm {

    private SweepForm() {}

    static Form<Sweep> seenFrom(Path folder) {
        FormBook book = ExperimentPlan.book(folder);
        RolloutForm.addTo(book);
        searches(book);
        book.put(Variation.class, new VariationForm());
        return book.record(Sweep.class)
                .defaults(SweepForm::of, "plan")
                .field("plan", new PlanForm(folder, book.of(TrainingPlan.class)))
                .bound("seeds", atLeast(1))
                .bound("curves", atLeast(0))
                .form();
    }

    private static Sweep of(Fields fields) {
        return Sweep.of(fields.get("plan", ExperimentPlan.class));
    }

    private static void searches(FormBook book) {
        book.put(
                Search.class,
                new KindForm<Search>("search", "take a shipped one")
                        .with(
                                "grid",
                                Search.Grid.class,
                                book.record(Search.Grid.class).form())
                        .with(
                                "drawn",
                                Search.Drawn.class,
                                book.record(Search.Drawn.class)
                                        .bound("count", atLeast(1))
                                        .form())
                        .with(
                                "halving",
                                Search.Halving.class,
                                book.record(Search.Halving.class)
                                        .bound("factor", atLeast(2))
                                        .bound("rounds", atLeast(2))
                                        .form()));
    }

    /** A plan in its place, or the name of its file. */
    private record PlanForm(Path folder, Form<TrainingPlan> inline) implements Form<ExperimentPlan> {

        @Override
        public ExperimentPlan read(Place place) {
            return place.node().isString()
                    ? ExperimentPlan.read(folder.resolve(Forms.text().read(place)))
                    : ExperimentPlan.of(inline.read(place.without("symplex", "$schema")));
        }

        @Override
        public JsonNode write(ExperimentPlan plan) {
            return inline.write(plan.training());
        }

        @Override
        public ObjectNode schema(Schema schema) {
            ObjectNode either = Schema.object();
            either.putArray("anyOf").add(inline.schema(schema)).add(Schema.type("string"));
            return either;
        }
    }
}
