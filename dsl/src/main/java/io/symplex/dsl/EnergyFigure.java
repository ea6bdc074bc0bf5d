package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.LineStyle;
import io.symplex.system.Hamiltonian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws an energy along each coordinate through the middle of the data, its value there taken as zero. */
final class EnergyFigure {

    private static final int POINTS = 201;

    private EnergyFigure() {}

    static Figure of(Learned learned) {
        int n = learned.degreesOfFreedom();
        DataBox box = DataBox.of(learned.plan().data());
        List<Axes> panels = new ArrayList<>();
        for (int i = 0; i < Coordinates.shown(n); i++) {
            panels.add(panel(learned, name("q", i, n), box, i));
            panels.add(panel(learned, name("p", i, n), box, n + i));
        }
        return Figure.of(panels).columns(2).title("Learned energy" + Coordinates.ofAll(Coordinates.shown(n), n));
    }

    private static Axes panel(Learned learned, String coordinate, DataBox box, int axis) {
        double[] x = box.along(axis, POINTS);
        Axes axes = Axes.of("along " + coordinate).xLabel(coordinate).yLabel("H − H(" + box.middleName() + ")");
        Optional<Hamiltonian> truth = learned.truth();
        if (truth.isPresent()) {
            axes = axes.line("true", x, energies(truth.get(), box, axis, x));
        }
        return axes.line(
                "learned", x, energies(learned, box, axis, x), truth.isPresent() ? LineStyle.DASHED : LineStyle.SOLID);
    }

    static double[] energies(Hamiltonian system, DataBox box, int axis, double[] x) {
        double[] state = box.middle();
        double zero = energy(system, state);
        double[] out = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            state[axis] = x[k];
            out[k] = energy(system, state) - zero;
        }
        return out;
    }

    private static double energy(Hamiltonian system, double[] state) {
        int n = system.degreesOfFreedom();
        return system.energy(Arrays.copyOf(state, n), Arrays.copyOfRange(state, n, 2 * n));
    }
}
