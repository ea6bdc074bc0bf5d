package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;

/** Draws positions and momenta over time: in one panel, or with more degrees of freedom in one each. */
final class TrajectoryFigure {

    private TrajectoryFigure() {}

    static Figure of(Trajectory trajectory) {
        double[] t = trajectory.times();
        int n = trajectory.degreesOfFreedom();
        if (n == 1) {
            Axes axes = Axes.of("states").xLabel("time").yLabel("q, p");
            return Figure.of(axes.line("q", t, trajectory.q(0)).line("p", t, trajectory.p(0)))
                    .title("Trajectory");
        }
        int shown = Coordinates.shownAsLines(n);
        Axes positions = Axes.of("positions" + Coordinates.ofAll(shown, n))
                .xLabel("time")
                .yLabel("q");
        Axes momenta =
                Axes.of("momenta" + Coordinates.ofAll(shown, n)).xLabel("time").yLabel("p");
        for (int i = 0; i < shown; i++) {
            positions = positions.line(name("q", i, n), t, trajectory.q(i));
            momenta = momenta.line(name("p", i, n), t, trajectory.p(i));
        }
        return Figure.of(positions, momenta).title("Trajectory");
    }
}
