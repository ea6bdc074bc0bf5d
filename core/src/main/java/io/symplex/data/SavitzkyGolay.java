package io.symplex.data;

import io.symplex.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial through the neighbours of each observation, by least squares: its value and slope there.
 *
 * <p>On even times this is the filter of Savitzky and Golay; here the times may be uneven, and at the ends the window
 * is one of the same length that lies within the trajectory. The slope of degree d has an error of order d of the
 * window's length, and a noise that shrinks with its power 3/2.
 *
 * <p>Source: Savitzky and Golay, Analytical Chemistry 36 (1964) 1627; for uneven times Gorry, Analytical Chemistry 63
 * (1991) 534.
 *
 * @param halfWidth observations on each side, {@code >= 1}; 0 to choose it by generalised cross-validation
 * @param degree of the polynomial, {@code >= 1}, at most 2 · halfWidth
 */
public record SavitzkyGolay(int halfWidth, int degree) implements Smoother {

    /** Cubics, in windows chosen by generalised cross-validation. */
    public static final SavitzkyGolay CROSS_VALIDATED = new SavitzkyGolay(0, 3);

    private static final int WIDEST = 50;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SavitzkyGolay {
        Checks.atLeast(halfWidth, 0, "halfWidth");
        Checks.atLeast(degree, 1, "degree");
        if (halfWidth > 0 && degree > 2 * halfWidth) {
            throw new IllegalArgumentException(
                    "degree must be <= 2 · halfWidth = " + 2 * halfWidth + ", got " + degree + "; take wider windows");
        }
    }

    @Override
    public List<SmoothCurve> smooth(List<Series> series) {
        series.forEach(one -> one.requireAtLeast(degree + 1, "polynomials of degree " + degree));
        if (halfWidth > 0) {
            return curves(series, halfWidth);
        }
        int longest = series.stream().mapToInt(Series::size).max().orElse(1);
        List<SmoothCurve> best = curves(series, degree / 2 + 1);
        double least = SmoothCurve.generalisedCrossValidation(best, series);
        for (int half = degree / 2 + 2; half <= WIDEST && 2 * half + 1 <= longest; half++) {
            List<SmoothCurve> curves = curves(series, half);
            double score = SmoothCurve.generalisedCrossValidation(curves, series);
            if (score < least) {
                least = score;
                best = curves;
            }
        }
        return best;
    }

    private List<SmoothCurve> curves(List<Series> series, int half) {
        List<SmoothCurve> curves = new ArrayList<>();
        for (Series one : series) {
            curves.add(curve(one, half));
        }
        return curves;
    }

    private SmoothCurve curve(Series series, int half) {
        int size = series.size();
        int width = Math.min(2 * half + 1, size);
        double[] values = new double[size];
        double[] slopes = new double[size];
        double[] influences = new double[size];
        LocalPolynomial polynomial = new LocalPolynomial(degree, width);
        for (int k = 0; k < size; k++) {
            int first = Math.max(0, Math.min(k - half, size - width));
            polynomial.fit(series, first, k);
            values[k] = polynomial.value();
            slopes[k] = polynomial.slope();
            influences[k] = polynomial.influence();
        }
        return new SmoothCurve(values, slopes, influences);
    }
}
