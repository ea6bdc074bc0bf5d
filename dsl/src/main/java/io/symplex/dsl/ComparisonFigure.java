package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.evaluate.EnergyDrift;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.LineStyle;
import io.symplex.system.Hamiltonian;
import java.util.Arrays;

/** Draws truth and prediction. */
final class ComparisonFigure {

    private ComparisonFigure() {}

    /** Draws what is true as lines. */
    static Figure of(Trajectory truth, Trajectory predicted) {
        return of(truth, predicted, "true", (axes, name, t, x) -> axes.line(name, t, x));
    }

    /** Draws what was seen as points. */
    static Figure ofSeen(Trajectory seen, Trajectory predicted) {
        return of(seen, predicted, "seen", (axes, name, t, x) -> axes.points(name, t, x));
    }

    /** Puts one coordinate over time on a panel. */
    @FunctionalInterface
    private interface Pen {
        Axes draw(Axes axes, String name, double[] t, double[] x);
    }

    private static Figure of(Trajectory truth, Trajectory predicted, String kind, Pen pen) {
        double[] t = truth.times();
        int n = truth.degreesOfFreedom();
        String ofAll = Coordinates.ofAll(Coordinates.shown(n), n);
        Axes states = Axes.of(kind + " and learned" + ofAll).xLabel("time").yLabel("q, p");
        Axes errors = Axes.of("learned − " + kind + ofAll)
                .xLabel("time")
                .yLabel("Δq, Δp")
                .horizontal(0);
        for (int i = 0; i < Coordinates.shown(n); i++) {
            String q = name("q", i, n);
            String p = name("p", i, n);
            states = seen(truth.q(i)) ? pen.draw(states, q + " " + kind, t, truth.q(i)) : states;
            states = seen(truth.p(i)) ? pen.draw(states, p + " " + kind, t, truth.p(i)) : states;
            states = states.line(q + " learned", t, predicted.q(i), LineStyle.DASHED)
                    .line(p + " learned", t, predicted.p(i), LineStyle.DASHED);
            errors = difference(errors, "Δ" + q, t, predicted.q(i), truth.q(i));
            errors = difference(errors, "Δ" + p, t, predicted.p(i), truth.p(i));
        }
        return Figure.of(states, errors);
    }

    private static Axes difference(Axes axes, String name, double[] t, double[] predicted, double[] truth) {
        return seen(truth) ? axes.line(name, t, Coordinates.difference(predicted, truth)) : axes;
    }

    /** Whether a coordinate was seen at all. */
    private static boolean seen(double[] values) {
        return !Arrays.stream(values).allMatch(Double::isNaN);
    }

    static Figure energies(Hamiltonian energy, Trajectory truth, Trajectory predicted) {
        double[] t = truth.times();
        double[] alongTruth = EnergyDrift.energies(energy, truth);
        Axes axes = Axes.of("H(q, p) along the way").xLabel("time").yLabel("energy");
        axes = (seen(alongTruth) ? axes.line("along the truth", t, alongTruth) : axes)
                .line("along the prediction", t, EnergyDrift.energies(energy, predicted), LineStyle.DASHED);
        return Figure.of(axes).title("Energy");
    }
}
