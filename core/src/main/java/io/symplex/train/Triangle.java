package io.symplex.train;

/**
 * The lower triangle of a symmetric matrix, row by row.
 *
 * <p>Rows are padded to eight numbers, and every loop begins at the first: so the compiler makes vectors of them. Each
 * element is one chain of fused multiply-adds in the order in which rows are added.
 */
final class Triangle {

    private static final int PADDING = 8;

    /** Rows added in one pass over the matrix: more, and the loop is too long for the compiler's longest vectors. */
    private static final int RANK = 4;

    private final double[][] rows;

    Triangle(int size) {
        rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[padded(i + 1)];
        }
    }

    static int padded(int size) {
        return (size + PADDING - 1) / PADDING * PADDING;
    }

    int size() {
        return rows.length;
    }

    /** Returns a row itself: its elements up to the diagonal, then what nobody reads. */
    double[] row(int i) {
        return rows[i];
    }

    double diagonal(int i) {
        return rows[i][i];
    }

    /** Returns the largest element of the diagonal, or the least positive number if that is larger. */
    double largestDiagonal() {
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < rows.length; i++) {
            largest = Math.max(largest, rows[i][i]);
        }
        return largest;
    }

    /** Takes over the elements of another. */
    void copy(Triangle from) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(from.rows[i], 0, rows[i], 0, rows[i].length);
        }
    }

    /**
     * Adds {@code sign Σ_k v_k v_kᵀ} to the first rows and columns, k rising.
     *
     * @param sign 1 or −1
     * @param vectors each at least as long as the longest row; read
     * @param count how many of them, a multiple of four
     * @param size how many rows and columns
     */
    void addProducts(double sign, double[][] vectors, int count, int size) {
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < count; k += RANK) {
                double[] a = vectors[k];
                double[] b = vectors[k + 1];
                double[] c = vectors[k + 2];
                double[] d = vectors[k + 3];
                if (a[i] != 0 || b[i] != 0 || c[i] != 0 || d[i] != 0) {
                    add(sign * a[i], sign * b[i], sign * c[i], sign * d[i], a, b, c, d, rows[i]);
                }
            }
        }
    }

    private static void add(
            double x, double y, double z, double w, double[] a, double[] b, double[] c, double[] d, double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.fma(w, d[j], Math.fma(z, c[j], Math.fma(y, b[j], Math.fma(x, a[j], row[j]))));
        }
    }
}
