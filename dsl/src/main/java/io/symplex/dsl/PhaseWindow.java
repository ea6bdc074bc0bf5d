package io.symplex.dsl;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Range;
import io.symplex.system.DoubleWell;
import io.symplex.system.Duffing;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.LotkaVolterra;
import io.symplex.system.Pendulum;
import io.symplex.system.SeparableHamiltonian;
import io.symplex.train.ObservedData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The part of a phase plane that is worth seeing.
 *
 * @param q the positions
 * @param p the momenta
 */
record PhaseWindow(Range q, Range p) {

    /** A system about which nothing is known is shown so far in each direction. */
    private static final double UNKNOWN = 2.5;

    private static final int PLACES = 201;

    /** Shows a little more than the momenta that reach the highest place. */
    private static final double BEYOND = 1.2;

    /** Room around an orbit, in parts of its size. */
    private static final double MARGIN = 0.08;

    static PhaseWindow of(Hamiltonian system) {
        if (system instanceof Learned learned) {
            return of(DataBox.of(learned.plan().data()));
        } else if (system instanceof Ensemble ensemble) {
            return of(DataBox.of(ensemble.plan().data()));
        } else if (system instanceof Discovered law) {
            return of(DataBox.of(new ObservedData(law.seen())));
        } else if (system instanceof LotkaVolterra species) { // H falls in all directions: no momentum reaches a height
            double prey = Math.log(species.predatorDeath() / species.predatorGrowth());
            double predators = Math.log(species.preyGrowth() / species.predation());
            return new PhaseWindow(around(prey, 2), around(predators, 2));
        }
        Range q = positions(system);
        return new PhaseWindow(q, around(0, momentum(system, q)));
    }

    static PhaseWindow of(DataBox box) {
        return new PhaseWindow(ends(box.along(0, 2)), ends(box.along(1, 2)));
    }

    /** Returns one rise of the data to the other; of data that never vary, some room around them. */
    private static Range ends(double[] lowAndHigh) {
        return lowAndHigh[0] < lowAndHigh[1] ? new Range(lowAndHigh[0], lowAndHigh[1]) : around(lowAndHigh[0], UNKNOWN);
    }

    private static Range positions(Hamiltonian system) {
        if (system instanceof HarmonicOscillator oscillator) {
            return around(oscillator.equilibriumPosition(), 2);
        } else if (system instanceof Pendulum) {
            return around(0, 1.4 * Math.PI); // beyond the highest place, on both sides
        } else if (system instanceof DoubleWell well) {
            double[] roots = {well.root0(), well.root1(), well.root2(), well.root3()};
            Arrays.sort(roots);
            double middle = roots[0] / 2 + roots[3] / 2;
            return around(middle, roots[0] < roots[3] ? 0.56 * (roots[3] - roots[0]) : UNKNOWN);
        } else if (system instanceof Duffing duffing && duffing.stiffness() * duffing.cubicStiffness() < 0) {
            return around(0, 1.6 * Math.sqrt(-duffing.stiffness() / duffing.cubicStiffness())); // wells at ±1/1.6 of it
        }
        return around(0, UNKNOWN);
    }

    /**
     * Returns about the momentum, a round number, whose kinetic energy is that of the highest place over the lowest.
     */
    private static double momentum(Hamiltonian system, Range q) {
        if (!(system instanceof SeparableHamiltonian separable)) {
            return UNKNOWN;
        }
        double[] heights = Arrays.stream(q.places(PLACES))
                .map(place -> separable.potentialEnergy(new double[] {place}))
                .sorted()
                .toArray();
        double height = heights[PLACES - 1] - heights[0];
        double rest = separable.kineticEnergy(new double[1]);
        double fast = 1e-9;
        while (fast < 1e9 && !(separable.kineticEnergy(new double[] {fast}) - rest >= height)) {
            fast *= 1.02;
        }
        return height > 0 && fast < 1e9 ? round(BEYOND * fast) : UNKNOWN;
    }

    private static double round(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    private static Range around(double middle, double reach) {
        return new Range(middle - reach, middle + reach);
    }

    /** Returns the window, wide enough to see an orbit. */
    PhaseWindow around(Trajectory orbit) {
        return new PhaseWindow(wider(q, orbit.q(0)), wider(p, orbit.p(0)));
    }

    private static Range wider(Range range, double[] values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(range.low());
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(range.high());
        double room = MARGIN * (high - low);
        return new Range(
                low < range.low() ? low - room : range.low(), high > range.high() ? high + room : range.high());
    }
}
