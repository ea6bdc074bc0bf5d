package io.symplex.dsl;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Figure;
import java.util.List;
import java.util.Locale;

/**
 * An ensemble beside what was seen: how far its mean is from it, and how often it lies within the bands.
 *
 * <p>Immutable.
 *
 * <pre>{@code
 * var comparison = ensemble.compare(heldOut, 0.01);
 * comparison.error().rmsQ();
 * comparison.coverage(0.9); // 0.87: of the bands that should hold 90 %
 * comparison.figure();
 * }</pre>
 */
public final class EnsembleComparison {

    private final List<Trajectory> seen;
    private final List<EnsembleTrajectory> predicted;
    private final List<EnsembleTrajectory> uncertain; // from starts that noise may have moved
    private final Calibration calibration;

    EnsembleComparison(
            List<Trajectory> seen,
            List<EnsembleTrajectory> predicted,
            List<EnsembleTrajectory> uncertain,
            double noise) {
        this.seen = List.copyOf(seen);
        this.predicted = List.copyOf(predicted);
        this.uncertain = List.copyOf(uncertain);
        this.calibration = Calibration.of(seen, uncertain, noise);
    }

    /**
     * Returns what was seen.
     *
     * @return a trajectory a start
     */
    public List<Trajectory> seen() {
        return seen;
    }

    /**
     * Returns what the members did from the first row of each, at the same times.
     *
     * @return as many as were seen
     */
    public List<EnsembleTrajectory> predicted() {
        return predicted;
    }

    /**
     * Returns how far the mean of the members is from what was seen, over all trajectories.
     *
     * @return maximum and root-mean-square errors of q and p
     */
    public RolloutError error() {
        return RolloutError.of(
                seen, predicted.stream().map(EnsembleTrajectory::mean).toList());
    }

    /**
     * Returns how often bands hold what was seen.
     *
     * @return the calibration
     */
    public Calibration calibration() {
        return calibration;
    }

    /**
     * Returns how often what was seen lies within the bands that should hold a part of it.
     *
     * @param level the part, in (0, 1)
     * @return from 0 to 1
     * @throws IllegalArgumentException if out of its range
     */
    public double coverage(double level) {
        return calibration.coverage(level);
    }

    /** Returns the mean of one trajectory, and how far what is seen may be from it: members, start and noise. */
    EnsembleBand band(int trajectory) {
        double noise = calibration.noise();
        return new EnsembleBand(
                predicted.get(trajectory).q().widened(uncertain.get(trajectory).q(), noise),
                predicted.get(trajectory).p().widened(uncertain.get(trajectory).p(), noise));
    }

    /**
     * Draws the first trajectory: what was seen of q and p on the band, and below it what is left over.
     *
     * @return the figure, of the first two coordinates
     */
    public Figure figure() {
        return figure(0);
    }

    /**
     * Draws a trajectory: what was seen of q and p on the band, and below it what is left over.
     *
     * @param trajectory which, from 0
     * @return the figure, of the first two coordinates
     * @throws IndexOutOfBoundsException if there is no such trajectory
     */
    public Figure figure(int trajectory) {
        String title = seen.size() == 1 ? "Comparison" : "Comparison, trajectory " + trajectory + " of " + seen.size();
        return EnsembleFigure.of(this, trajectory).title(title);
    }

    /** Returns four lines: of what, the errors of the mean, and how much the bands hold. */
    @Override
    public String toString() {
        RolloutError error = error();
        return String.format(
                Locale.ROOT,
                "Comparison of %d members over %,d %s, %,d states%s%s\n  bands of 90 %% hold %.0f %% of what was seen",
                predicted.get(0).members().size(),
                seen.size(),
                seen.size() == 1 ? "trajectory" : "trajectories",
                seen.stream().mapToInt(Trajectory::size).sum(),
                Comparison.line("q", seen, Trajectory::q, error.maxQ(), error.rmsQ()),
                Comparison.line("p", seen, Trajectory::p, error.maxP(), error.rmsP()),
                100 * coverage(0.9));
    }
}
