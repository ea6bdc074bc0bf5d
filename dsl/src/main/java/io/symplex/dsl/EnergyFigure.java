package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.LineStyle;
import io.symplex.system.Hamiltonian;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws an energy along each axis through the origin, its value at the origin taken as zero. */
final class EnergyFigure {

    private static final int POINTS = 201;

    private EnergyFigure() {}

    static Figure of(Learned learned) {
        int n = learned.degreesOfFreedom();
        double reach = reach(learned.plan().data());
        List<Axes> panels = new ArrayList<>();
        for (int i = 0; i < Coordinates.shown(n); i++) {
            panels.add(panel(learned, name("q", i, n), i, reach));
            panels.add(panel(learned, name("p", i, n), n + i, reach));
        }
        return Figure.of(panels).columns(2).title("Learned energy");
    }

    private static Axes panel(Learned learned, String coordinate, int axis, double reach) {
        double[] x = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            x[k] = reach * (2.0 * k / (POINTS - 1) - 1);
        }
        Axes axes = Axes.of("along " + coordinate).xLabel(coordinate).yLabel("H − H(0, 0)");
        Optional<Hamiltonian> truth = learned.truth();
        if (truth.isPresent()) {
            axes = axes.line("true", x, energies(truth.get(), axis, x));
        }
        return axes.line(
                "learned", x, energies(learned, axis, x), truth.isPresent() ? LineStyle.DASHED : LineStyle.SOLID);
    }

    private static double[] energies(Hamiltonian system, int axis, double[] x) {
        int n = system.degreesOfFreedom();
        double[] q = new double[n];
        double[] p = new double[n];
        double origin = system.energy(q, p);
        double[] out = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            if (axis < n) {
                q[axis] = x[k];
            } else {
                p[axis - n] = x[k];
            }
            out[k] = system.energy(q, p) - origin;
        }
        return out;
    }

    /** Returns how far from the origin the data lie: beyond it nothing was learned. */
    private static double reach(TrainingData data) {
        if (data instanceof SampledStates sampled) {
            return sampled.amplitude();
        }
        if (data instanceof SimulatedTrajectories simulated) {
            return simulated.starts().amplitude();
        }
        var seen = data.observations(0);
        double reach = 0;
        for (double[] values : List.of(seen.q(), seen.p())) {
            for (double value : values) {
                reach = Math.max(reach, Math.abs(value));
            }
        }
        return reach;
    }
}
