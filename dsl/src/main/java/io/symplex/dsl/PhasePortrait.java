package io.symplex.dsl;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Field;
import io.symplex.plot.Figure;
import io.symplex.plot.Range;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;

/** Draws a phase plane: the energy as colours and level lines, the flow as arrows, orbits on top. */
final class PhasePortrait {

    private static final int LEVELS = 12;
    private static final int ARROWS_ALONG_Q = 17;
    private static final int ARROWS_ALONG_P = 13;

    private static final int PLACES = 41; // along each axis, to find out where the energy is highest

    /** More names than colours would say nothing. */
    private static final int MOST_NAMED = 7;

    private static final int NAME_DIGITS = 3;

    private PhasePortrait() {}

    static Hamiltonian requireOne(Hamiltonian system) {
        require(system.degreesOfFreedom(), "system", "; say figure(system) for its energy along each coordinate");
        return system;
    }

    static Trajectory requireOne(Trajectory orbit) {
        require(orbit.degreesOfFreedom(), "orbit", "");
        return orbit;
    }

    private static void require(int degreesOfFreedom, String what, String remedy) {
        if (degreesOfFreedom != 1) {
            throw new IllegalArgumentException(
                    what + " of a phase portrait must have 1 degree of freedom, got " + degreesOfFreedom + remedy);
        }
    }

    static Figure of(Hamiltonian system, PhaseWindow window, List<Trajectory> orbits) {
        Field energy = Field.of(window.q(), window.p(), system::energy);
        Axes axes = Axes.of("")
                .xLabel("q")
                .yLabel("p")
                .xRange(window.q().low(), window.q().high())
                .yRange(window.p().low(), window.p().high())
                .heatMap("H(q, p)", energy)
                .contours("", energy, levels(energy.range(), isHighestInside(system, window)));
        axes = withFlow(axes, system, window);
        for (Trajectory orbit : orbits) {
            axes = axes.line(orbits.size() <= MOST_NAMED ? name(orbit.first()) : "", orbit.q(0), orbit.p(0));
        }
        return Figure.of(axes).title("Phase portrait").size(720, 520);
    }

    /** Returns levels that lie evenly around a minimum or a maximum, where the energy changes as a square. */
    private static double[] levels(Range energy, boolean aroundHighest) {
        double[] levels = new double[LEVELS];
        double height = energy.high() - energy.low();
        Arrays.setAll(levels, k -> {
            double share = (k + 1.0) / (LEVELS + 1);
            double way = share * share * height;
            return aroundHighest ? energy.high() - way : energy.low() + way;
        });
        return levels;
    }

    /** Returns whether the energy is highest within the window and lowest at its border, as of prey and predators. */
    private static boolean isHighestInside(Hamiltonian system, PhaseWindow window) {
        double[] q = window.q().places(PLACES);
        double[] p = window.p().places(PLACES);
        double[] lowest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}; // inside, at the border
        double[] highest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int k = 0; k < PLACES * PLACES; k++) {
            int i = k % PLACES;
            int j = k / PLACES;
            int where = i % (PLACES - 1) == 0 || j % (PLACES - 1) == 0 ? 1 : 0;
            double energy = system.energy(q[i], p[j]);
            if (Double.isFinite(energy)) {
                lowest[where] = Math.min(lowest[where], energy);
                highest[where] = Math.max(highest[where], energy);
            }
        }
        return highest[0] > highest[1] && lowest[1] < lowest[0];
    }

    private static Axes withFlow(Axes axes, Hamiltonian system, PhaseWindow window) {
        double[] columns = inside(window.q(), ARROWS_ALONG_Q);
        double[] rows = inside(window.p(), ARROWS_ALONG_P);
        int count = columns.length * rows.length;
        double[] q = new double[count];
        double[] p = new double[count];
        Arrays.setAll(q, k -> columns[k % columns.length]);
        Arrays.setAll(p, k -> rows[k / columns.length]);
        double[] dq = new double[count];
        double[] dp = new double[count];
        system.gradients(count, q, p, dp, dq);
        Arrays.setAll(dp, k -> -dp[k]);
        return axes.arrows("", q, p, dq, dp);
    }

    /** Returns the middles of so many equal parts. */
    private static double[] inside(Range range, int parts) {
        double[] places = range.places(2 * parts + 1);
        double[] middles = new double[parts];
        Arrays.setAll(middles, k -> places[2 * k + 1]);
        return middles;
    }

    private static String name(State start) {
        return "from q = " + digits(start.q(0)) + ", p = " + digits(start.p(0));
    }

    private static String digits(double value) {
        return Coordinates.plain(value, NAME_DIGITS);
    }
}
