package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.Range;
import io.symplex.system.Hamiltonian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws the energy of a system along each coordinate through one state: through zero, or where the energy is not finite
 * there, as of bodies in one place, through q = (1, 1/2, 1/3, …), p = 0.
 */
final class CoordinatesFigure {

    private static final int POINTS = 201;
    private static final double REACH = 2.5;

    private CoordinatesFigure() {}

    static Figure of(Hamiltonian system) {
        int n = system.degreesOfFreedom();
        double[] middle = new double[n];
        boolean atZero = Double.isFinite(system.energy(middle, new double[n]));
        if (!atZero) {
            Arrays.setAll(middle, i -> 1.0 / (i + 1));
        }
        List<Axes> panels = new ArrayList<>();
        for (int i = 0; i < Coordinates.shown(n); i++) {
            panels.add(panel(system, middle, name("q", i, n), i));
            panels.add(panel(system, middle, name("p", i, n), n + i));
        }
        String through = atZero ? "through zero" : "through q = (1, 1/2, …), p = 0";
        String which = "Energy along each coordinate" + Coordinates.ofAll(Coordinates.shown(n), n);
        return Figure.of(panels).columns(2).title(which + ", " + through);
    }

    private static Axes panel(Hamiltonian system, double[] middle, String coordinate, int index) {
        int n = middle.length;
        double[] q = middle.clone();
        double[] p = new double[n];
        double centre = index < n ? middle[index] : 0;
        double[] x = new Range(centre - REACH, centre + REACH).places(POINTS);
        double[] energies = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            (index < n ? q : p)[index % n] = x[k];
            energies[k] = system.energy(q, p);
        }
        return Axes.of("along " + coordinate).xLabel(coordinate).yLabel("H").line("", x, energies);
    }
}
