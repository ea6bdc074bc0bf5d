package io.symplex.plan;

import static io.symplex.form.Bound.above;
import static io.symplex.form.Bound.atLeast;

import io.symplex.form.Form;
import io.symplex.form.FormBook;
import io.symplex.form.Forms;
import io.symplex.form.KindForm;
import io.symplex.form.Place;
import io.symplex.form.RecordFormBuilder;
import io.symplex.form.Schema;
import io.symplex.system.DoublePendulum;
import io.symplex.system.DoubleWell;
import io.symplex.system.Duffing;
import io.symplex.system.FermiPastaUlamTsingou;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Kepler;
import io.symplex.system.KineticEnergy;
import io.symplex.system.KineticPart;
import io.symplex.system.LotkaVolterra;
import io.symplex.system.Multiple;
import io.symplex.system.Pendulum;
import io.symplex.system.PotentialPart;
import io.symplex.system.Reals;
import io.symplex.system.SeparableHamiltonian;
import io.symplex.system.SpringChain;
import io.symplex.system.Sum;
import io.symplex.system.ThreeBody;
import io.symplex.system.TodaLattice;
import io.symplex.system.TwoBody;
import io.symplex.system.WithForce;
import io.symplex.system.WithFriction;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the shipped systems, and what is made of them, into a book. */
final class SystemForms {

    private SystemForms() {}

    static void addTo(FormBook book) {
        book.put(Reals.class, new RealsForm());
        book.record(Friction.class).form();
        book.put(Force.class, new ForceForm());
        KindForm<Hamiltonian> kinds =
                new KindForm<>("system", "say it as a formula, \"p^2/2 + q^2/2\", or take a shipped system");
        book.put(Hamiltonian.class, new SystemForm<>(kinds, Hamiltonian.class, "be a system"));
        book.put(
                SeparableHamiltonian.class,
                new SystemForm<>(
                        kinds, SeparableHamiltonian.class, "be a system whose energies are apart, T(p) + V(q)"));
        mechanical(book, kinds);
        celestial(book, kinds);
        chains(book, kinds);
        composed(book, kinds);
    }

    private static void mechanical(FormBook book, KindForm<Hamiltonian> kinds) {
        kinds.with(
                "harmonicOscillator",
                HarmonicOscillator.class,
                positive(book, HarmonicOscillator.class, "mass", "springConstant")
                        .defaults(new HarmonicOscillator())
                        .form());
        kinds.with(
                "doubleWell",
                DoubleWell.class,
                positive(book, DoubleWell.class, "mass")
                        .defaults(new DoubleWell())
                        .form());
        kinds.with(
                "duffing",
                Duffing.class,
                positive(book, Duffing.class, "mass").defaults(new Duffing()).form());
        kinds.with(
                "pendulum",
                Pendulum.class,
                positive(book, Pendulum.class, "mass", "length", "gravity")
                        .defaults(new Pendulum())
                        .form());
        kinds.with(
                "doublePendulum",
                DoublePendulum.class,
                positive(book, DoublePendulum.class, "mass1", "mass2", "length1", "length2", "gravity")
                        .defaults(new DoublePendulum())
                        .form());
        kinds.with(
                "henonHeiles",
                HenonHeiles.class,
                book.record(HenonHeiles.class).defaults(new HenonHeiles()).form());
        kinds.with(
                "lotkaVolterra",
                LotkaVolterra.class,
                positive(book, LotkaVolterra.class, "preyGrowth", "predation", "predatorDeath", "predatorGrowth")
                        .defaults(new LotkaVolterra())
                        .form());
    }

    private static void celestial(FormBook book, KindForm<Hamiltonian> kinds) {
        kinds.with(
                "kepler",
                Kepler.class,
                positive(book, Kepler.class, "mass", "attraction")
                        .defaults(new Kepler())
                        .form());
        kinds.with(
                "twoBody",
                TwoBody.class,
                positive(book, TwoBody.class, "mass1", "mass2", "gravitation")
                        .defaults(new TwoBody())
                        .form());
        kinds.with(
                "threeBody",
                ThreeBody.class,
                positive(book, ThreeBody.class, "mass1", "mass2", "mass3", "gravitation")
                        .defaults(new ThreeBody())
                        .form());
    }

    private static void chains(FormBook book, KindForm<Hamiltonian> kinds) {
        kinds.with(
                "springChain", SpringChain.class, book.record(SpringChain.class).form());
        kinds.with(
                "fermiPastaUlamTsingou",
                FermiPastaUlamTsingou.class,
                book.record(FermiPastaUlamTsingou.class)
                        .bound("particles", atLeast(1))
                        .form());
        kinds.with(
                "todaLattice",
                TodaLattice.class,
                positive(book, TodaLattice.class, "strength", "steepness")
                        .bound("particles", atLeast(1))
                        .form());
        kinds.with(
                "kineticEnergy",
                KineticEnergy.class,
                book.record(KineticEnergy.class).form());
    }

    private static void composed(FormBook book, KindForm<Hamiltonian> kinds) {
        kinds.with(
                "kineticPart", KineticPart.class, book.record(KineticPart.class).form());
        kinds.with(
                "potentialPart",
                PotentialPart.class,
                book.record(PotentialPart.class).form());
        kinds.with(
                "withFriction",
                WithFriction.class,
                book.record(WithFriction.class).form());
        kinds.with("withForce", WithForce.class, book.record(WithForce.class).form());
        kinds.with(
                "sum",
                Sum.class,
                new Composed<>(
                        book.record(SumFields.class).form(),
                        (SumFields fields) -> (Sum) fields.first().plus(fields.second()),
                        sum -> new SumFields(sum.firstTerm(), sum.secondTerm())));
        kinds.with(
                "multiple",
                Multiple.class,
                new Composed<>(
                        book.record(MultipleFields.class).form(),
                        (MultipleFields fields) -> (Multiple) fields.system().times(fields.factor()),
                        multiple -> new MultipleFields(multiple.multiplied(), multiple.factor())));
    }

    private record SumFields(Hamiltonian first, Hamiltonian second) {}

    private record MultipleFields(Hamiltonian system, double factor) {}

    private static <T extends Record> RecordFormBuilder<T> positive(FormBook book, Class<T> type, String... fields) {
        RecordFormBuilder<T> builder = book.record(type);
        for (String field : fields) {
            builder.bound(field, above(0));
        }
        return builder;
    }

    /** A list of numbers, at least one. */
    private record RealsForm() implements Form<Reals> {

        private static final Form<List<Double>> LIST = Forms.list(Forms.real());

        @Override
        public Reals read(Place place) {
            List<Double> values = LIST.read(place);
            if (values.isEmpty()) {
                throw place.wrong("have at least one number", "write one");
            }
            return Reals.of(values.stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public JsonNode write(Reals reals) {
            return LIST.write(
                    IntStream.range(0, reals.size()).mapToObj(reals::get).toList());
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return LIST.schema(schema).put("minItems", 1);
        }
    }
}
