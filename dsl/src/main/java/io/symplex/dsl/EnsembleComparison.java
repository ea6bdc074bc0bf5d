package io.symplex.dsl;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Figure;
import java.util.List;
import java.util.Locale;

/**
 * An ensemble beside what was seen: how far its mean is from it, and how often it lies within the band of the members.
 *
 * <p>Immutable.
 *
 * <pre>{@code
 * var comparison = ensemble.compare(heldOut, 0.01);
 * comparison.error().rmsQ();
 * comparison.coverage(0.9); // 0.87: of the bands that should hold 90 %
 * comparison.figure();
 * }</pre>
 *
 * @param seen what happened, a trajectory a start
 * @param predicted what the members did from the same starts, at the same times
 * @param calibration how often bands hold what was seen
 */
public record EnsembleComparison(List<Trajectory> seen, List<EnsembleTrajectory> predicted, Calibration calibration) {

    /**
     * Copies the lists and checks that they fit.
     *
     * @throws IllegalArgumentException if there is no trajectory, not as many of both, or degrees of freedom, rows or
     *     times differ
     */
    public EnsembleComparison {
        seen = List.copyOf(seen);
        predicted = List.copyOf(predicted);
        var unused = error(seen, predicted); // says what does not fit
    }

    private static RolloutError error(List<Trajectory> seen, List<EnsembleTrajectory> predicted) {
        return RolloutError.of(
                seen, predicted.stream().map(EnsembleTrajectory::mean).toList());
    }

    /**
     * Returns how far the mean of the members is from what was seen, over all trajectories.
     *
     * @return maximum and root-mean-square errors of q and p
     */
    public RolloutError error() {
        return error(seen, predicted);
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

    /**
     * Draws the first trajectory: what was seen of q and p on the band of the members, and below it what is left over.
     *
     * @return the figure, of the first two coordinates
     */
    public Figure figure() {
        return figure(0);
    }

    /**
     * Draws a trajectory: what was seen of q and p on the band of the members, and below it what is left over.
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
                "Comparison of %d members over %,d %s, %,d states\n  q: max error %.2e, rms %.2e\n"
                        + "  p: max error %.2e, rms %.2e\n  bands of 90 %% hold %.0f %% of what was seen",
                predicted.get(0).members().size(),
                seen.size(),
                seen.size() == 1 ? "trajectory" : "trajectories",
                seen.stream().mapToInt(Trajectory::size).sum(),
                error.maxQ(),
                error.rmsQ(),
                error.maxP(),
                error.rmsP(),
                100 * coverage(0.9));
    }
}
