package io.symplex.discover;

import java.util.Arrays;

/** Small dense linear algebra in one fixed order: symmetric positive matrices as {@code double[][]}. */
final class Matrix {

    private Matrix() {}

    /**
     * Replaces the lower triangle of a symmetric matrix by its Cholesky factor.
     *
     * @param a shape [n][n]; modified
     * @return whether it is positive definite
     */
    static boolean factor(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            for (int i = j; i < a.length; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        return true;
    }

    /** Solves L Lᵀ x = b in place, given the factor. */
    static void solve(double[][] factor, double[] b) {
        forward(factor, b);
        for (int i = b.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < b.length; k++) {
                b[i] -= factor[k][i] * b[k];
            }
            b[i] /= factor[i][i];
        }
    }

    /** Solves L x = b in place. */
    static void forward(double[][] factor, double[] b) {
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= factor[i][k] * b[k];
            }
            b[i] /= factor[i][i];
        }
    }

    /** Returns the inverse of a positive matrix, with a little added to its diagonal where it is hardly one. */
    static double[][] inverse(double[][] a) {
        int n = a.length;
        double[] scale = new double[n];
        Arrays.setAll(scale, i -> a[i][i] > 0 ? 1 / Math.sqrt(a[i][i]) : 1);
        double[][] factor = new double[n][n];
        double ridge = 1e-14;
        do {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    factor[i][j] = a[i][j] * scale[i] * scale[j];
                }
                factor[i][i] += ridge;
            }
            ridge *= 10;
        } while (!factor(factor) && ridge < 1);
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            solve(factor, unit);
            for (int i = 0; i < n; i++) {
                inverse[i][j] = unit[i] * scale[i] * scale[j];
            }
        }
        return inverse;
    }

    static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        Arrays.setAll(copy, i -> a[i].clone());
        return copy;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
