package io.symplex.discover;

import java.util.Arrays;

/**
 * Linear least squares by Householder reflections, rows coming in blocks: min |A x − b|.
 *
 * <p>Holds the triangle R and Qᵀb alone, so memory does not grow with the rows.
 */
final class LeastSquares {

    private static final int BLOCK = 256;

    private final int size;
    private final double[][] columns; // [size + 1][size + 1 + BLOCK], the last is b; R above, new rows below
    private int filled; // rows below R
    private long rows;

    LeastSquares(int size) {
        this.size = size;
        columns = new double[size + 1][size + 1 + BLOCK];
    }

    /** Adds one equation; a is read. */
    void add(double[] a, double b, double weight) {
        int at = size + 1 + filled;
        for (int k = 0; k < size; k++) {
            columns[k][at] = a[k] * weight;
        }
        columns[size][at] = b * weight;
        rows++;
        if (++filled == BLOCK) {
            reduce();
        }
    }

    long rows() {
        return rows;
    }

    private void reduce() {
        int end = size + 1 + filled;
        for (int k = 0; k <= size; k++) {
            reflect(k, end);
        }
        for (double[] column : columns) {
            Arrays.fill(column, size + 1, end, 0.0);
        }
        filled = 0;
    }

    /** Zeroes column k below R's row k; rows k + 1 to size of R are zero there already. */
    private void reflect(int k, int end) {
        double[] v = columns[k];
        double square = v[k] * v[k];
        for (int r = size + 1; r < end; r++) {
            square += v[r] * v[r];
        }
        double norm = Math.sqrt(square);
        if (norm == 0) {
            return;
        }
        double pivot = v[k] > 0 ? -norm : norm;
        double head = v[k] - pivot;
        double beta = -1 / (pivot * head);
        for (int j = k + 1; j <= size; j++) {
            double[] other = columns[j];
            double dot = head * other[k];
            for (int r = size + 1; r < end; r++) {
                dot += v[r] * other[r];
            }
            dot *= beta;
            other[k] -= dot * head;
            for (int r = size + 1; r < end; r++) {
                other[r] -= dot * v[r];
            }
        }
        v[k] = pivot;
        Arrays.fill(v, size + 1, end, 0.0);
    }

    /** Returns |A x − b|² at the minimum over x of a support; x is filled at the support, 0 elsewhere. */
    double solve(int[] support, double[] x) {
        reduce();
        LeastSquares part = new LeastSquares(support.length);
        double[] row = new double[support.length];
        for (int r = 0; r <= size; r++) {
            for (int k = 0; k < support.length; k++) {
                row[k] = columns[support[k]][r] * scale(support[k]);
            }
            part.add(row, columns[size][r], 1);
        }
        part.reduce();
        Arrays.fill(x, 0.0);
        for (int k = support.length - 1; k >= 0; k--) {
            double sum = part.columns[support.length][k];
            for (int j = k + 1; j < support.length; j++) {
                sum -= part.columns[j][k] * x[support[j]] / scale(support[j]);
            }
            double pivot = part.columns[k][k];
            x[support[k]] = Math.abs(pivot) > 1e-13 ? sum / pivot * scale(support[k]) : 0;
        }
        double rest = part.columns[support.length][support.length];
        return rest * rest;
    }

    /** Returns AᵀA. */
    double[][] normal() {
        reduce();
        double[][] normal = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int r = 0; r <= j; r++) {
                    sum += columns[i][r] * columns[j][r];
                }
                normal[i][j] = sum;
                normal[j][i] = sum;
            }
        }
        return normal;
    }

    /** Returns 1 / |column|; 1 for a zero column. */
    private double scale(int k) {
        double square = 0;
        for (int r = 0; r <= k; r++) {
            square += columns[k][r] * columns[k][r];
        }
        return square > 0 ? 1 / Math.sqrt(square) : 1;
    }

    /**
     * Returns the first column that is a combination of those before it, and the combination; null if there is none.
     *
     * @param tolerance the sine of the smallest angle allowed
     */
    double @org.jspecify.annotations.Nullable [] dependence(double tolerance) {
        reduce();
        for (int k = 0; k < size; k++) {
            if (!(Math.abs(columns[k][k]) * scale(k) > tolerance)) {
                return combination(k);
            }
        }
        return null;
    }

    /** Solves R[0..k) x = column k; x[k] = −1. */
    private double[] combination(int k) {
        double[] x = new double[k + 1];
        x[k] = -1;
        for (int i = k - 1; i >= 0; i--) {
            double sum = columns[k][i];
            for (int j = i + 1; j < k; j++) {
                sum -= columns[j][i] * x[j];
            }
            x[i] = sum / columns[i][i];
        }
        return x;
    }
}
