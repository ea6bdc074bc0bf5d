package io.symplex.dsl;

import io.symplex.model.Forcing;
import io.symplex.model.Interaction;
import io.symplex.model.StructuredNetwork;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws what was learned part by part, along the coordinates through the middle of the data. */
final class PartsFigure {

    private static final int POINTS = 201;

    private PartsFigure() {}

    static Figure of(Learned learned) {
        int n = learned.degreesOfFreedom();
        DataBox box = DataBox.of(learned.plan().data());
        boolean apart = learned.separated().isPresent();
        List<Axes> panels = new ArrayList<>();
        for (int i = 0; i < Coordinates.shown(n); i++) {
            panels.add(energy(learned, box, i, Coordinates.name("q", i, n), apart ? "V" : "H"));
            panels.add(energy(learned, box, n + i, Coordinates.name("p", i, n), apart ? "T" : "H"));
            int coordinate = i;
            learned.friction().ifPresent(friction -> panels.add(friction(learned, friction, box, coordinate)));
            learned.force().ifPresent(force -> panels.add(force(learned, force, coordinate)));
        }
        learned.explain().interaction().ifPresent(interaction -> panels.add(interaction(interaction, learned)));
        return Figure.of(panels)
                .columns(learned.friction().isPresent() == learned.force().isPresent() ? 2 : 3)
                .title("Learned parts" + Coordinates.ofAll(Coordinates.shown(n), n));
    }

    private static Axes energy(Learned learned, DataBox box, int axis, String coordinate, String letter) {
        double[] x = box.along(axis, POINTS);
        return Axes.of((letter.equals("V") ? "potential energy" : letter.equals("T") ? "kinetic energy" : "energy"))
                .xLabel(coordinate)
                .yLabel(letter)
                .line("learned", x, EnergyFigure.energies(learned, box, axis, x));
    }

    /** The force from outside against the time, at the middle of the data; beside the true one, if it is known. */
    private static Axes force(Learned learned, Force force, int i) {
        Forcing forcing = ((StructuredNetwork) learned.model().architecture()).forcing();
        ForceOverTime over = ForceOverTime.of(learned, forcing);
        Axes axes = Axes.of("force from outside")
                .xLabel("t")
                .yLabel(Coordinates.name("F", i, learned.degreesOfFreedom()))
                .line(forcing instanceof Forcing.Known ? "known" : "learned", over.times(), over.values(force, i));
        return learned.truth()
                .flatMap(Hamiltonian::force)
                .map(truth -> axes.line("true", over.times(), over.values(truth, i)))
                .orElse(axes);
    }

    private static Axes interaction(Interaction interaction, Learned learned) {
        double[] x = InteractionText.places(interaction, learned, POINTS);
        double zero = InteractionText.zero(interaction, x);
        return Axes.of("interaction")
                .xLabel(interaction.isOfDistance() ? "distance" : "stretch")
                .yLabel("v")
                .line(
                        "learned",
                        x,
                        Arrays.stream(x)
                                .map(place -> interaction.energy(place) - zero)
                                .toArray());
    }

    /** The force of friction against the momentum. */
    private static Axes friction(Learned learned, Friction friction, DataBox box, int i) {
        int n = learned.degreesOfFreedom();
        double[] x = box.along(n + i, POINTS);
        double[] force = new double[POINTS];
        double[] state = box.middle();
        double[] q = Arrays.copyOf(state, n);
        double[] p = Arrays.copyOfRange(state, n, 2 * n);
        double[] ignored = new double[n];
        double[] velocity = new double[n];
        for (int k = 0; k < POINTS; k++) {
            p[i] = x[k];
            learned.gradient(q, p, ignored, velocity);
            for (int j = 0; j < n; j++) {
                force[k] -= friction.coefficient(i, j) * velocity[j];
            }
        }
        return Axes.of("friction")
                .xLabel(Coordinates.name("p", i, n))
                .yLabel("−γ dq/dt")
                .line("learned", x, force);
    }
}
