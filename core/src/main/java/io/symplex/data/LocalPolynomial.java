package io.symplex.data;

/**
 * A polynomial by least squares through a window of a series, looked at in one place of it.
 *
 * <p>In polynomials that are orthonormal on the window, made by their three-term recurrence: no equations to solve.
 * Owns its memory: one instance per thread.
 *
 * <p>Source: Forsythe, Journal of the SIAM 5 (1957) 74.
 */
final class LocalPolynomial {

    private final int degree;
    private final int width;
    private final double[] u; // times from the place, in units of the window; [width]
    private double[] current; // the polynomial of degree k in the window; [width]
    private double[] before; // that of degree k − 1
    private double value;
    private double slope;
    private double influence;

    LocalPolynomial(int degree, int width) {
        this.degree = degree;
        this.width = width;
        u = new double[width];
        current = new double[width];
        before = new double[width];
    }

    /**
     * Fits the window.
     *
     * @param first where it begins in the series
     * @param place where the polynomial is looked at, in the window
     */
    void fit(Series series, int first, int place) {
        double unit = series.time(first + width - 1) - series.time(first);
        for (int j = 0; j < width; j++) {
            u[j] = (series.time(first + j) - series.time(place)) / unit;
            before[j] = 0;
            current[j] = 1;
        }
        value = 0;
        slope = 0;
        influence = 0;
        double norm = Math.sqrt(width);
        double here = 1; // the current polynomial in the place, and its slope; and those before
        double slopeHere = 0;
        double hereBefore = 0;
        double slopeBefore = 0;
        for (int k = 0; ; k++) {
            here /= norm;
            slopeHere /= norm;
            add(series, first, norm, here, slopeHere);
            if (k == degree) {
                break;
            }
            double alpha = alpha();
            double beta = k == 0 ? 0 : norm;
            double nextSlope = -alpha * slopeHere + here - beta * slopeBefore;
            double next = -alpha * here - beta * hereBefore;
            hereBefore = here;
            slopeBefore = slopeHere;
            here = next;
            slopeHere = nextSlope;
            norm = advance(alpha, beta);
        }
        slope /= unit;
    }

    /** Makes the current polynomial one of norm 1 and adds its part of the series. */
    private void add(Series series, int first, double norm, double here, double slopeHere) {
        double coefficient = 0;
        for (int j = 0; j < width; j++) {
            current[j] /= norm;
            coefficient += current[j] * series.value(first + j);
        }
        value += coefficient * here;
        slope += coefficient * slopeHere;
        influence += here * here;
    }

    private double alpha() {
        double alpha = 0;
        for (int j = 0; j < width; j++) {
            alpha += u[j] * current[j] * current[j];
        }
        return alpha;
    }

    /** Goes on to the next degree; returns the norm of that polynomial. */
    private double advance(double alpha, double beta) {
        double square = 0;
        for (int j = 0; j < width; j++) {
            double next = (u[j] - alpha) * current[j] - beta * before[j];
            before[j] = next;
            square += next * next;
        }
        double[] swap = before;
        before = current;
        current = swap;
        return Math.sqrt(square);
    }

    double value() {
        return value;
    }

    double slope() {
        return slope;
    }

    /** How far the value follows the observation in its place. */
    double influence() {
        return influence;
    }
}
