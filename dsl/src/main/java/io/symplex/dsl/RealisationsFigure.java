package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.util.List;

/** Draws several realisations of one motion, each in its colour. */
final class RealisationsFigure {

    /** More names than colours would say nothing. */
    private static final int MOST_NAMED = 7;

    private RealisationsFigure() {}

    static Figure of(List<Trajectory> realisations) {
        if (realisations.isEmpty()) {
            throw new IllegalArgumentException("a figure of realisations must have at least one, got none");
        }
        int n = realisations.get(0).degreesOfFreedom();
        Axes positions = Axes.of("positions").xLabel("time").yLabel(name("q", 0, n));
        Axes momenta = Axes.of("momenta").xLabel("time").yLabel(name("p", 0, n));
        for (int k = 0; k < realisations.size(); k++) {
            Trajectory one = realisations.get(k);
            if (one.degreesOfFreedom() != n) {
                throw new IllegalArgumentException("realisations must have the same degrees of freedom, got " + n
                        + " and " + one.degreesOfFreedom());
            }
            String label = realisations.size() <= MOST_NAMED ? String.valueOf(k + 1) : "";
            positions = positions.line(label, one.times(), one.q(0));
            momenta = momenta.line(label, one.times(), one.p(0));
        }
        String title = realisations.size() == 1 ? "1 realisation" : realisations.size() + " realisations";
        return Figure.of(positions, momenta).title(title);
    }
}
