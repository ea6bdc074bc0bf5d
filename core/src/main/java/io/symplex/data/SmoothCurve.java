package io.symplex.data;

import java.util.List;

/**
 * A smooth curve at the times of the series that it was drawn through. Immutable.
 *
 * <p>It knows its influence h: how far each value follows its own observation, from 0 to 1. Then (y − f) / (1 − h) is
 * by how much the curve drawn without that observation would have missed it.
 */
public final class SmoothCurve {

    private final double[] values; // [K]
    private final double[] slopes; // [K]
    private final double[] influences; // [K]

    SmoothCurve(double[] values, double[] slopes, double[] influences) {
        this.values = values;
        this.slopes = slopes;
        this.influences = influences;
    }

    /**
     * Returns the values.
     *
     * @return a copy, shape [K]
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * Returns the time derivatives.
     *
     * @return a copy, shape [K]
     */
    public double[] slopes() {
        return slopes.clone();
    }

    /** Returns the sum of squares by which curves miss their series. */
    static double squares(List<SmoothCurve> curves, List<Series> series) {
        double sum = 0;
        for (int s = 0; s < curves.size(); s++) {
            double[] values = curves.get(s).values;
            for (int k = 0; k < values.length; k++) {
                double missed = series.get(s).value(k) - values[k];
                sum += missed * missed;
            }
        }
        return sum;
    }

    /**
     * Returns the score of generalised cross-validation: the mean square of what each curve would miss if drawn without
     * an observation, all of which count as equally influential. Infinite where the curves follow every observation.
     */
    static double generalisedCrossValidation(List<SmoothCurve> curves, List<Series> series) {
        double influence = 0;
        int count = 0;
        for (SmoothCurve curve : curves) {
            for (double own : curve.influences) {
                influence += own;
            }
            count += curve.values.length;
        }
        double left = 1 - influence / count;
        return left > 1e-9 ? squares(curves, series) / count / (left * left) : Double.POSITIVE_INFINITY;
    }
}
