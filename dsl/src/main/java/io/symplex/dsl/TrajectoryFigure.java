package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;

/** Draws positions and momenta over time. */
final class TrajectoryFigure {

    private TrajectoryFigure() {}

    static Figure of(Trajectory trajectory) {
        double[] t = trajectory.times();
        int n = trajectory.degreesOfFreedom();
        Axes axes = Axes.of("states").xLabel("time").yLabel("q, p");
        for (int i = 0; i < Coordinates.shown(n); i++) {
            axes = axes.line(name("q", i, n), t, trajectory.q(i)).line(name("p", i, n), t, trajectory.p(i));
        }
        return Figure.of(axes).title("Trajectory");
    }
}
