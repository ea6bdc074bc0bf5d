package io.symplex.data;

import java.util.List;

/**
 * Draws smooth curves through noisy numbers over time, and gives their slopes.
 *
 * <p>What it gives is an estimate: noise is left in it, and where the motion bends more than the curve may, a bias.
 * Both shrink with more and closer observations.
 *
 * <pre>{@code
 * var seen = Observations.read(Path.of("states.csv")).withEstimatedDerivatives(SmoothingSpline.CROSS_VALIDATED);
 * }</pre>
 */
public sealed interface Smoother permits SavitzkyGolay, SmoothingSpline {

    /**
     * Smooths one coordinate of several trajectories, all alike.
     *
     * @param series the coordinate over time, one for each trajectory
     * @return their curves, in the same order
     * @throws IllegalArgumentException if a trajectory is too short
     */
    List<SmoothCurve> smooth(List<Series> series);
}
