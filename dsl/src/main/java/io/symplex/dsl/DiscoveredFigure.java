package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.train.ObservedData;
import java.util.ArrayList;
import java.util.List;

/** Draws a law that was found in data. */
final class DiscoveredFigure {

    private static final int POINTS = 201;
    private static final int MOST_ORBITS = 5;

    private DiscoveredFigure() {}

    static Figure of(Discovered law) {
        DataBox box = DataBox.of(new ObservedData(law.seen()));
        String title = "H = " + law.toString().lines().findFirst().orElse("").replace("H = ", "");
        return law.degreesOfFreedom() == 1
                ? portrait(law, box).title(title)
                : panels(law, box).title("Discovered energy");
    }

    private static Figure portrait(Discovered law, DataBox box) {
        List<Trajectory> orbits = law.seen().trajectories().stream()
                .filter(trajectory -> trajectory.size() > 1)
                .limit(MOST_ORBITS)
                .map(trajectory -> law.follow(trajectory.first(), trajectory.times()))
                .toList();
        PhaseWindow window = PhaseWindow.of(box);
        for (Trajectory orbit : orbits) {
            window = window.around(orbit);
        }
        return PhasePortrait.of(law, window, orbits);
    }

    private static Figure panels(Discovered law, DataBox box) {
        int n = law.degreesOfFreedom();
        List<Axes> panels = new ArrayList<>();
        for (int i = 0; i < Coordinates.shown(n); i++) {
            for (int axis : new int[] {i, n + i}) {
                String coordinate = name(axis < n ? "q" : "p", i, n);
                double[] x = box.along(axis, POINTS);
                panels.add(Axes.of("along " + coordinate)
                        .xLabel(coordinate)
                        .yLabel("H − H(" + box.middleName() + ")")
                        .line("", x, EnergyFigure.energies(law, box, axis, x)));
            }
        }
        return Figure.of(panels).columns(2);
    }
}
