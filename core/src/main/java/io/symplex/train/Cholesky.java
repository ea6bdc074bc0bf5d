package io.symplex.train;

import io.symplex.internal.Interrupts;

/**
 * Solves {@code A x = b} for a symmetric positive definite A, by {@code A = LᵀL}, from the last row up.
 *
 * <p>Rows are taken away four at a time. Fixed order of every sum. An interrupt ends it. Owns its memory: one instance
 * per thread.
 *
 * <p>Source: Golub and Van Loan, <i>Matrix Computations</i>, 4th ed., §4.2, read backwards: then rows begin at the
 * first column.
 */
final class Cholesky {

    private static final int PANEL = 4;

    private final Triangle l;
    private final double[][] panel = new double[PANEL][];
    private final double[] zeros;

    Cholesky(int size) {
        l = new Triangle(size);
        zeros = new double[Triangle.padded(size)];
    }

    /**
     * Factorises A + diag.
     *
     * @param matrix A; read
     * @param diagonal added to A's; read
     * @return false if that is not positive definite to working precision
     */
    boolean factorize(Triangle matrix, double[] diagonal) {
        l.copy(matrix);
        for (int i = 0; i < diagonal.length; i++) {
            l.row(i)[i] += diagonal[i];
        }
        for (int end = l.size(); end > 0; end -= PANEL) {
            Interrupts.check(Thread.currentThread());
            int first = Math.max(0, end - PANEL);
            if (!completeRows(first, end)) {
                return false;
            }
            for (int k = 0; k < PANEL; k++) {
                panel[k] = k < end - first ? l.row(first + k) : zeros;
            }
            l.addProducts(-1, panel, PANEL, first);
        }
        return true;
    }

    /** Completes some rows, from which all rows below them have been taken away. */
    private boolean completeRows(int first, int end) {
        for (int k = end - 1; k >= first; k--) {
            double[] row = l.row(k);
            double pivot = Math.sqrt(row[k]);
            if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
                return false;
            }
            double inverse = 1 / pivot;
            for (int j = 0; j < k; j++) {
                row[j] *= inverse;
            }
            row[k] = pivot;
            for (int i = first; i < k; i++) {
                add(-row[i], row, l.row(i), i + 1);
            }
        }
        return true;
    }

    private static void add(double factor, double[] row, double[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] = Math.fma(factor, row[j], out[j]);
        }
    }

    /**
     * Solves with the factors.
     *
     * @param b the right side; modified: it becomes x
     */
    void solve(double[] b) {
        for (int k = b.length - 1; k >= 0; k--) { // Lᵀ y = b
            b[k] /= l.diagonal(k);
            add(-b[k], l.row(k), b, k);
        }
        for (int k = 0; k < b.length; k++) { // L x = y
            double[] row = l.row(k);
            double sum = b[k];
            for (int j = 0; j < k; j++) {
                sum = Math.fma(-row[j], b[j], sum);
            }
            b[k] = sum / row[k];
        }
    }

    /** Returns ln det A, of the A that was factorised. */
    double logDeterminant() {
        double sum = 0;
        for (int k = 0; k < l.size(); k++) {
            sum += Math.log(l.diagonal(k));
        }
        return 2 * sum;
    }
}
