package io.symplex.kernel;

/**
 * Matrix products.
 *
 * <p>Each element is one chain of fused multiply-adds in a fixed order, so that how the work is cut into tiles changes
 * nothing but the time. Column counts may be rounded up to the padding: that of weights and their gradients holds
 * zeros, what stands in the padding of other arrays is used by nobody.
 */
abstract class DoubleTiles {

    /**
     * Computes {@code out[r][j] = start[j] + Σ_k a[r][k] m[k][j]}, k rising.
     *
     * @param rows number of rows of {@code a}
     * @param inner number of k
     * @param columns number of j
     * @param a shape [rows, stride {@code aStride}]; read
     * @param m shape [inner, stride {@code mStride}]; read
     * @param start shape [mStride]; read
     * @param out shape [rows, stride {@code mStride}]; overwritten
     */
    abstract void product(
            int rows,
            int inner,
            int columns,
            double[] a,
            int aStride,
            double[] m,
            int mStride,
            double[] start,
            double[] out);

    /**
     * Adds {@code Σ_r a[r][i] b[r][j]} to {@code sum[i][j]}, then {@code Σ_r c[r][i] d[r][j]}.
     *
     * @param rows number of r
     * @param left number of i
     * @param columns number of j
     * @param a shape [rows, stride {@code leftStride}]; read
     * @param b shape [rows, stride {@code stride}]; read
     * @param c shape [rows, stride {@code leftStride}]; read
     * @param d shape [rows, stride {@code stride}]; read
     * @param sum shape [left, stride {@code stride}]; modified
     */
    final void addOuterProducts(
            int rows,
            int left,
            int columns,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            int leftStride,
            int stride,
            double[] sum) {
        addOuterProduct(rows, left, columns, a, b, leftStride, stride, sum);
        addOuterProduct(rows, left, columns, c, d, leftStride, stride, sum);
    }

    /**
     * Adds {@code Σ_r a[r][i] b[r][j]} to {@code sum[i][j]}, r rising.
     *
     * @param rows number of r
     * @param left number of i
     * @param columns number of j
     * @param a shape [rows, stride {@code leftStride}]; read
     * @param b shape [rows, stride {@code stride}]; read
     * @param sum shape [left, stride {@code stride}]; modified
     */
    abstract void addOuterProduct(
            int rows, int left, int columns, double[] a, double[] b, int leftStride, int stride, double[] sum);

    /**
     * Adds {@code Σ_r a[r][j]} to {@code sum[j]}, r rising.
     *
     * @param rows number of r
     * @param a shape [rows, the length of {@code sum}]; read
     * @param sum modified
     */
    abstract void addRows(int rows, double[] a, double[] sum);
}
