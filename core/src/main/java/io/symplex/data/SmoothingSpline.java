package io.symplex.data;

import io.symplex.internal.Checks;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The curve f that minimises {@code Σ (y − f)² + stiffness · ∫ (d²f/dt²)² dt}: a natural cubic spline.
 *
 * <p>A stiffness of 0 goes through every observation; a large one gives a straight line. Costs a time proportional to
 * the number of observations, times some sixty where the stiffness is chosen.
 *
 * <p>Source: Green and Silverman, <i>Nonparametric Regression and Generalized Linear Models</i>, §2.3 and §3.2; Craven
 * and Wahba, Numerische Mathematik 31 (1979) 377.
 *
 * @param stiffness finite, {@code >= 0}, in time³; or NaN to choose it by generalised cross-validation, one for all
 *     trajectories of a coordinate
 */
public record SmoothingSpline(double stiffness) implements Smoother {

    /** As stiff as generalised cross-validation finds best. */
    public static final SmoothingSpline CROSS_VALIDATED = new SmoothingSpline(Double.NaN);

    private static final int FEWEST = 4;
    private static final double LOWEST = -8; // decimal logarithms of the stiffness, in units of the spacing
    private static final double HIGHEST = 10;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double EXACT_ENOUGH = 0.01;

    /**
     * Checks the stiffness.
     *
     * @throws IllegalArgumentException if it is negative or infinite
     */
    public SmoothingSpline {
        if (!Double.isNaN(stiffness)) {
            Checks.notNegative(stiffness, "stiffness");
        }
    }

    @Override
    public List<SmoothCurve> smooth(List<Series> series) {
        series.forEach(one -> one.requireAtLeast(FEWEST, "smoothing splines"));
        return curves(series, Double.isNaN(stiffness) ? best(series) : stiffness);
    }

    private static List<SmoothCurve> curves(List<Series> series, double stiffness) {
        return series.stream().map(one -> new SplineFit(one).curve(stiffness)).toList();
    }

    /** The lowest score on a grid, then nearer to it by golden sections. */
    private static double best(List<Series> series) {
        double spacing = series.stream().mapToDouble(Series::spacing).average().orElse(1);
        double unit = spacing * spacing * spacing;
        double start = DoubleStream.iterate(LOWEST, log -> log <= HIGHEST, log -> log + 0.5)
                .boxed()
                .min((a, b) -> Double.compare(score(series, unit, a), score(series, unit, b)))
                .orElse(0.0);
        double low = start - 0.5;
        double high = start + 0.5;
        while (high - low > EXACT_ENOUGH) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (score(series, unit, left) < score(series, unit, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return unit * StrictMath.pow(10, (low + high) / 2);
    }

    private static double score(List<Series> series, double unit, double log) {
        return SmoothCurve.generalisedCrossValidation(curves(series, unit * StrictMath.pow(10, log)), series);
    }
}
