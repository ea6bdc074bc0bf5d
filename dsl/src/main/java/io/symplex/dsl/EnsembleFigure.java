package io.symplex.dsl;

import static io.symplex.dsl.Coordinates.name;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.LineStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws what an ensemble says, within bands of two standard deviations on each side: 95 % of a normal distribution. */
final class EnsembleFigure {

    private static final int POINTS = 201;
    private static final double WIDTH = 2; // deviations on each side
    private static final String BAND = ", ± 2 deviations";

    /** Bands that still can be told apart in one panel. */
    private static final int MOST_BANDS = 3;

    private EnsembleFigure() {}

    /** Draws the energy along each coordinate through the middle of the data, less its mean over the data. */
    static Figure of(Ensemble ensemble, MeanEnergy energy, Optional<MeanEnergy> truth) {
        int n = ensemble.degreesOfFreedom();
        DataBox box = DataBox.of(ensemble.plan().data());
        List<Axes> panels = new ArrayList<>();
        for (int i = 0; i < Coordinates.shown(n); i++) {
            panels.add(panel(energy, truth, name("q", i, n), box, i));
            panels.add(panel(energy, truth, name("p", i, n), box, n + i));
        }
        String title = "Energy of " + ensemble.members().size() + " members";
        return Figure.of(panels).columns(2).title(title + Coordinates.ofAll(Coordinates.shown(n), n));
    }

    private static Axes panel(MeanEnergy energy, Optional<MeanEnergy> truth, String coordinate, DataBox box, int axis) {
        double[] x = box.along(axis, POINTS);
        List<double[]> atPlaces = aligned(energy, box, axis, x);
        List<double[]> byMember = IntStream.range(0, atPlaces.get(0).length)
                .mapToObj(member ->
                        atPlaces.stream().mapToDouble(at -> at[member]).toArray())
                .toList();
        Axes axes = Axes.of("along " + coordinate).xLabel(coordinate).yLabel("H − mean over the data");
        axes = band(axes, "learned" + BAND, x, Spread.of(byMember));
        if (truth.isPresent()) {
            double[] exact = aligned(truth.get(), box, axis, x).stream()
                    .mapToDouble(at -> at[0])
                    .toArray();
            axes = axes.line("true", x, exact, LineStyle.DASHED);
        }
        return axes;
    }

    private static List<double[]> aligned(MeanEnergy energy, DataBox box, int axis, double[] x) {
        int n = energy.degreesOfFreedom();
        double[] state = box.middle();
        List<double[]> energies = new ArrayList<>();
        for (double place : x) {
            state[axis] = place;
            energies.add(energy.aligned(Arrays.copyOf(state, n), Arrays.copyOfRange(state, n, 2 * n)));
        }
        return energies;
    }

    private static Axes band(Axes axes, String label, double[] x, Spread spread) {
        return axes.band(label, x, spread.at(-WIDTH), spread.mean(), spread.at(WIDTH));
    }

    static Figure of(EnsembleTrajectory motion) {
        int n = motion.degreesOfFreedom();
        int shown = Math.min(n, MOST_BANDS);
        String ofAll = Coordinates.ofAll(shown, n);
        Axes positions = Axes.of("positions" + ofAll).xLabel("time").yLabel("q");
        Axes momenta = Axes.of("momenta" + ofAll).xLabel("time").yLabel("p");
        for (int i = 0; i < shown; i++) {
            positions = band(
                    positions,
                    name("q", i, n) + BAND,
                    motion.times(),
                    motion.q().coordinate(i, n));
            momenta = band(
                    momenta, name("p", i, n) + BAND, motion.times(), motion.p().coordinate(i, n));
        }
        return Figure.of(positions, momenta)
                .title("Trajectories of " + motion.members().size() + " members");
    }

    /** Draws one trajectory that was seen on the band, and below what is left over on the band about zero. */
    static Figure of(EnsembleComparison comparison, int trajectory) {
        Trajectory seen = comparison.seen().get(trajectory);
        EnsembleBand band = comparison.band(trajectory);
        String label = comparison.calibration().noise() == 0 ? "learned" + BAND : "learned, with noise" + BAND;
        int n = seen.degreesOfFreedom();
        double[] t = seen.times();
        List<Axes> states = new ArrayList<>();
        List<Axes> errors = new ArrayList<>();
        for (int i = 0; i < Math.min(n, 2); i++) {
            Spread q = band.q().coordinate(i, n);
            Spread p = band.p().coordinate(i, n);
            states.add(states(label, name("q", i, n), t, q, seen.q(i)));
            states.add(states(label, name("p", i, n), t, p, seen.p(i)));
            errors.add(errors(name("q", i, n), t, q, seen.q(i)));
            errors.add(errors(name("p", i, n), t, p, seen.p(i)));
        }
        states.addAll(errors);
        return Figure.of(states).columns(2 * Math.min(n, 2));
    }

    private static Axes states(String label, String name, double[] t, Spread spread, double[] seen) {
        return points(band(Axes.of("").xLabel("time").yLabel(name), label, t, spread), "seen", t, seen);
    }

    private static Axes errors(String name, double[] t, Spread spread, double[] seen) {
        double[] zero = new double[t.length];
        Axes axes = Axes.of("")
                .xLabel("time")
                .yLabel("Δ" + name)
                .band("band", t, spread.deviations(s -> -WIDTH * s), zero, spread.deviations(s -> WIDTH * s));
        return points(axes, "seen − learned", t, Coordinates.difference(seen, spread.mean()));
    }

    /** Draws points unless there is none: of a coordinate that was never seen. */
    private static Axes points(Axes axes, String label, double[] t, double[] values) {
        return Arrays.stream(values).allMatch(Double::isNaN) ? axes : axes.points(label, t, values);
    }

    static Figure of(Calibration calibration) {
        double[] levels = calibration.levels();
        double[] observed = Arrays.stream(levels).map(calibration::coverage).toArray();
        Axes axes = Axes.of("above the diagonal: too wide, below: too narrow")
                .xLabel("within the band, as it says")
                .yLabel("within the band, as seen")
                .xRange(-0.03, 1.03)
                .yRange(-0.03, 1.03)
                .equalAspect()
                .line("as it should be", new double[] {0, 1}, new double[] {0, 1})
                .points("bands of 10 % to 95 %", levels, observed);
        return Figure.of(axes).title("Calibration");
    }
}
