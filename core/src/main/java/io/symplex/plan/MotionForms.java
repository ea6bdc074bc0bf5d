package io.symplex.plan;

import static io.symplex.form.Bound.above;
import static io.symplex.form.Bound.atLeast;

import io.symplex.form.FormBook;
import io.symplex.form.KindForm;
import io.symplex.integrate.AdjointSymplecticEuler;
import io.symplex.integrate.Baoab;
import io.symplex.integrate.Damping;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.GaussLegendre4;
import io.symplex.integrate.GaussLegendre6;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.Langevin;
import io.symplex.integrate.McLachlan2;
import io.symplex.integrate.McLachlan4;
import io.symplex.integrate.NoThermostat;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.StormerVerlet;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Tao;
import io.symplex.integrate.Thermostat;
import io.symplex.integrate.Yoshida4;
import io.symplex.integrate.Yoshida6;
import io.symplex.integrate.Yoshida8;

/** Writes integrators, thermostats and simulations into a book. */
final class MotionForms {

    private MotionForms() {}

    static void addTo(FormBook book) {
        book.put(Integrator.class, integrators(book));
        book.put(
                Thermostat.class,
                new KindForm<Thermostat>("thermostat", "take a shipped one")
                        .with(
                                "noThermostat",
                                NoThermostat.class,
                                book.record(NoThermostat.class).form())
                        .with(
                                "damping",
                                Damping.class,
                                book.record(Damping.class)
                                        .bound("friction", atLeast(0))
                                        .form())
                        .with(
                                "langevin",
                                Langevin.class,
                                book.record(Langevin.class)
                                        .bound("friction", atLeast(0))
                                        .bound("temperature", atLeast(0))
                                        .form())
                        .with(
                                "baoab",
                                Baoab.class,
                                book.record(Baoab.class)
                                        .bound("friction", atLeast(0))
                                        .bound("temperature", atLeast(0))
                                        .form()));
        book.record(Simulation.class)
                .defaults(
                        fields -> Simulation.of(fields.get("steps", Integer.class), fields.get("dt", Double.class)),
                        "steps",
                        "dt")
                .bound("steps", atLeast(1))
                .bound("dt", above(0))
                .bound("keepEvery", atLeast(1))
                .form();
    }

    private static KindForm<Integrator> integrators(FormBook book) {
        KindForm<Integrator> kinds = new KindForm<Integrator>("integrator", "take a shipped one")
                .with(
                        "symplecticEuler",
                        SymplecticEuler.class,
                        book.record(SymplecticEuler.class).form())
                .with(
                        "adjointSymplecticEuler",
                        AdjointSymplecticEuler.class,
                        book.record(AdjointSymplecticEuler.class).form())
                .with(
                        "stormerVerlet",
                        StormerVerlet.class,
                        book.record(StormerVerlet.class).form())
                .with(
                        "mcLachlan2",
                        McLachlan2.class,
                        book.record(McLachlan2.class).form())
                .with(
                        "mcLachlan4",
                        McLachlan4.class,
                        book.record(McLachlan4.class).form())
                .with("yoshida4", Yoshida4.class, book.record(Yoshida4.class).form())
                .with("yoshida6", Yoshida6.class, book.record(Yoshida6.class).form())
                .with("yoshida8", Yoshida8.class, book.record(Yoshida8.class).form());
        return kinds.with(
                        "implicitMidpoint",
                        ImplicitMidpoint.class,
                        book.record(ImplicitMidpoint.class).form())
                .with(
                        "gaussLegendre4",
                        GaussLegendre4.class,
                        book.record(GaussLegendre4.class).form())
                .with(
                        "gaussLegendre6",
                        GaussLegendre6.class,
                        book.record(GaussLegendre6.class).form())
                .with("tao", Tao.class, book.record(Tao.class).form())
                .with(
                        "rungeKutta4",
                        RungeKutta4.class,
                        book.record(RungeKutta4.class).form())
                .with(
                        "dormandPrince853",
                        DormandPrince853.class,
                        book.record(DormandPrince853.class)
                                .bound("absoluteTolerance", above(0))
                                .bound("relativeTolerance", above(0))
                                .form());
    }
}
