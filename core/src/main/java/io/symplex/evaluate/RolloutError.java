package io.symplex.evaluate;

import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import java.util.List;
import java.util.Locale;

/**
 * How far predicted trajectories are from the true ones: the largest and the root-mean-square error of q and of p.
 *
 * <p>Taken over all rows and coordinates; with several pairs, over all of them together. NaN where a prediction is. A
 * number of the truth that is NaN was not seen and is left out; where no momentum was seen, both errors of p are NaN.
 *
 * <pre>{@code
 * RolloutError.of(truth, predicted); // max |Δq| 8.9e-03, max |Δp| 6.1e-03, rms Δq 3.1e-03, rms Δp 2.2e-03
 * }</pre>
 *
 * @param maxQ largest |Δq|, dimensionless, {@code >= 0}
 * @param maxP largest |Δp|, dimensionless, {@code >= 0}
 * @param rmsQ √(mean of (Δq)²), dimensionless, {@code >= 0}
 * @param rmsP √(mean of (Δp)²), dimensionless, {@code >= 0}
 */
public record RolloutError(double maxQ, double maxP, double rmsQ, double rmsP) {

    private static final double SAME_TIME = 1e-9; // of the time span: rounding in files and in k·dt stays far below

    /**
     * Compares two trajectories.
     *
     * @param truth the true one
     * @param predicted the predicted one, at the same times
     * @return the error
     * @throws IllegalArgumentException if degrees of freedom, rows or times differ
     */
    public static RolloutError of(Trajectory truth, Trajectory predicted) {
        return of(List.of(truth), List.of(predicted));
    }

    /**
     * Compares several pairs of trajectories.
     *
     * @param truths the true ones, at least one
     * @param predicted the predicted ones, as many, each at the times of its truth
     * @return the error over all pairs
     * @throws IllegalArgumentException if their number, or a pair's degrees of freedom, rows or times differ
     */
    public static RolloutError of(List<Trajectory> truths, List<Trajectory> predicted) {
        Checks.atLeast(truths.size(), 1, "the number of true trajectories");
        if (predicted.size() != truths.size()) {
            throw new IllegalArgumentException("predicted trajectories must be as many as true ones (" + truths.size()
                    + "), got " + predicted.size());
        }
        Distance q = new Distance();
        Distance p = new Distance();
        for (int i = 0; i < truths.size(); i++) {
            requireSameRows(truths.get(i), predicted.get(i));
            q.add(truths.get(i).q(), predicted.get(i).q());
            p.add(truths.get(i).p(), predicted.get(i).p());
        }
        return new RolloutError(q.max(), p.max(), q.rootMeanSquare(), p.rootMeanSquare());
    }

    /**
     * Returns the coordinate MSE: the mean of the squared error over all rows and all 2n coordinates; over the
     * positions where no momentum was seen.
     *
     * @return (rmsQ² + rmsP²) / 2, or rmsQ²
     */
    public double coordinateMeanSquaredError() {
        return Double.isNaN(rmsP) ? rmsQ * rmsQ : (rmsQ * rmsQ + rmsP * rmsP) / 2;
    }

    private static void requireSameRows(Trajectory truth, Trajectory predicted) {
        if (predicted.degreesOfFreedom() != truth.degreesOfFreedom()) {
            throw new IllegalArgumentException("predicted trajectory must have as many degrees of freedom as the true ("
                    + truth.degreesOfFreedom() + "), got " + predicted.degreesOfFreedom());
        }
        if (predicted.size() != truth.size()) {
            throw new IllegalArgumentException("predicted trajectory must have as many rows as the true ("
                    + truth.size() + "), got " + predicted.size() + "; simulate the same steps and keep the same ones");
        }
        double tolerance = SAME_TIME * (truth.time(truth.size() - 1) - truth.time(0))
                + 4 * Math.ulp(Math.max(Math.abs(truth.time(0)), Math.abs(truth.time(truth.size() - 1))));
        for (int k = 0; k < truth.size(); k++) {
            if (Math.abs(predicted.time(k) - truth.time(k)) > tolerance) {
                throw new IllegalArgumentException("predicted trajectory must have the times of the true, got "
                        + predicted.time(k) + " for " + truth.time(k) + " in row " + k);
            }
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "max |Δq| %.1e, max |Δp| %.1e, rms Δq %.1e, rms Δp %.1e", maxQ, maxP, rmsQ, rmsP);
    }
}
