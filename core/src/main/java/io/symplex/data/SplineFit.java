package io.symplex.data;

/**
 * The natural cubic spline of a stiffness through a series: solves {@code (R + stiffness · QᵀQ) γ = Qᵀy} for the second
 * derivatives γ at the inner times; then {@code f = y − stiffness · Q γ}.
 *
 * <p>The matrix has five diagonals; of its inverse only those are computed, for the influence of each observation.
 *
 * <p>Source: Green and Silverman, <i>Nonparametric Regression and Generalized Linear Models</i>, §2.3.3 and §3.2.2;
 * Hutchinson and de Hoog, Numerische Mathematik 47 (1985) 99.
 */
final class SplineFit {

    private final Series series;
    private final int inner; // K − 2
    private final double[] h; // [K − 1]
    private final double[][] b; // the matrix by its diagonal and two above; [3][inner]

    SplineFit(Series series) {
        this.series = series;
        inner = series.size() - 2;
        h = new double[series.size() - 1];
        for (int k = 0; k < h.length; k++) {
            h[k] = series.time(k + 1) - series.time(k);
        }
        b = new double[3][inner];
    }

    SmoothCurve curve(double stiffness) {
        assemble(stiffness);
        factorise();
        double[] gamma = secondDerivatives();
        int size = series.size();
        double[] values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = series.value(k) - stiffness * row(k, gamma);
        }
        return new SmoothCurve(values, slopes(values, gamma), influences(stiffness));
    }

    /** Entry of Q in the column of inner time j, for the times j, j + 1 and j + 2. */
    private double q(int j, int offset) {
        return switch (offset) {
            case 0 -> 1 / h[j];
            case 1 -> -1 / h[j] - 1 / h[j + 1];
            default -> 1 / h[j + 1];
        };
    }

    private void assemble(double stiffness) {
        for (int j = 0; j < inner; j++) {
            b[0][j] = (h[j] + h[j + 1]) / 3 + stiffness * product(j, 0);
            b[1][j] = j + 1 < inner ? h[j + 1] / 6 + stiffness * product(j, 1) : 0;
            b[2][j] = j + 2 < inner ? stiffness * product(j, 2) : 0;
        }
    }

    /** Entry (j, j + distance) of QᵀQ. */
    private double product(int j, int distance) {
        double sum = 0;
        for (int offset = distance; offset <= 2; offset++) {
            sum += q(j, offset) * q(j + distance, offset - distance);
        }
        return sum;
    }

    /** Makes L D Lᵀ of the matrix in its place: D on the diagonal, L's two diagonals above. */
    private void factorise() {
        for (int j = 0; j < inner; j++) {
            double first = b[1][j];
            double second = b[2][j];
            b[1][j] = first / b[0][j];
            b[2][j] = second / b[0][j];
            if (j + 1 < inner) {
                b[0][j + 1] -= first * b[1][j];
                b[1][j + 1] -= second * b[1][j];
            }
            if (j + 2 < inner) {
                b[0][j + 2] -= second * b[2][j];
            }
        }
    }

    private double[] secondDerivatives() {
        double[] x = new double[inner];
        for (int j = 0; j < inner; j++) {
            x[j] = q(j, 0) * series.value(j) + q(j, 1) * series.value(j + 1) + q(j, 2) * series.value(j + 2);
            x[j] -= (j > 0 ? b[1][j - 1] * x[j - 1] : 0) + (j > 1 ? b[2][j - 2] * x[j - 2] : 0);
        }
        for (int j = inner - 1; j >= 0; j--) {
            x[j] /= b[0][j];
            x[j] -= (j + 1 < inner ? b[1][j] * x[j + 1] : 0) + (j + 2 < inner ? b[2][j] * x[j + 2] : 0);
        }
        return x;
    }

    /** Row k of Q times a vector over the inner times. */
    private double row(int k, double[] inner) {
        double sum = 0;
        for (int offset = 0; offset <= 2; offset++) {
            int j = k - offset;
            sum += j >= 0 && j < inner.length ? q(j, offset) * inner[j] : 0;
        }
        return sum;
    }

    private double[] slopes(double[] values, double[] gamma) {
        double[] slopes = new double[values.length];
        for (int k = 0; k < h.length; k++) {
            slopes[k] = chord(values, k) - h[k] / 6 * (2 * bend(gamma, k) + bend(gamma, k + 1));
        }
        int last = h.length - 1;
        slopes[last + 1] = chord(values, last) + h[last] / 6 * (bend(gamma, last) + 2 * bend(gamma, last + 1));
        return slopes;
    }

    private double chord(double[] values, int k) {
        return (values[k + 1] - values[k]) / h[k];
    }

    /** The second derivative at time k; none at both ends. */
    private static double bend(double[] gamma, int k) {
        return k == 0 || k > gamma.length ? 0 : gamma[k - 1];
    }

    /** The diagonal of I − stiffness · Q B⁻¹ Qᵀ. */
    private double[] influences(double stiffness) {
        double[][] inverse = inverse();
        double[] influences = new double[series.size()];
        for (int k = 0; k < influences.length; k++) {
            double sum = 0;
            for (int i = Math.max(0, k - 2); i <= Math.min(k, inner - 1); i++) {
                for (int j = i; j <= Math.min(k, inner - 1); j++) {
                    double part = q(i, k - i) * q(j, k - j) * inverse[j - i][i];
                    sum += i == j ? part : 2 * part;
                }
            }
            influences[k] = 1 - stiffness * sum;
        }
        return influences;
    }

    /** The five middle diagonals of the inverse, from the last row up. */
    private double[][] inverse() {
        double[][] inverse = new double[3][inner];
        for (int j = inner - 1; j >= 0; j--) {
            double first = b[1][j];
            double second = b[2][j];
            double c11 = j + 1 < inner ? inverse[0][j + 1] : 0;
            double c12 = j + 1 < inner ? inverse[1][j + 1] : 0;
            double c22 = j + 2 < inner ? inverse[0][j + 2] : 0;
            inverse[1][j] = -first * c11 - second * c12;
            inverse[2][j] = -first * c12 - second * c22;
            inverse[0][j] = 1 / b[0][j] - first * inverse[1][j] - second * inverse[2][j];
        }
        return inverse;
    }
}
