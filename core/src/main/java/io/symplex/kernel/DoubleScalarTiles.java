package io.symplex.kernel;

/**
 * Matrix products in register tiles: plain loops, the specification of the vector twin.
 *
 * <p>Tiles of 2 × 4 fit into 16 registers: 13 GFLOP/s with 16 or 32 of them, where 3 × 4 and 4 × 4 reach 14 with 32 but
 * 6 to 9 with 16, and row by row it is 4.6. Column counts are rounded up to the tile: the padding of weights and their
 * gradients holds zeros, what stands in the padding of other arrays is used by nobody.
 */
final class DoubleScalarTiles extends DoubleTiles {

    private static final int COLUMNS = 4;

    @Override
    void product(
            int rows,
            int inner,
            int columns,
            double[] a,
            int aStride,
            double[] m,
            int mStride,
            double[] start,
            double[] out) {
        int r = 0;
        for (; r + 2 <= rows; r += 2) {
            for (int j = 0; j < columns; j += COLUMNS) {
                twoRows(r, j, inner, a, aStride, m, mStride, start, out);
            }
        }
        for (; r < rows; r++) {
            for (int j = 0; j < columns; j += COLUMNS) {
                oneRow(r, j, inner, a, aStride, m, mStride, start, out);
            }
        }
    }

    private static void twoRows(
            int r, int j, int inner, double[] a, int aStride, double[] m, int mStride, double[] start, double[] out) {
        double c00 = start[j], c01 = start[j + 1], c02 = start[j + 2], c03 = start[j + 3];
        double c10 = c00, c11 = c01, c12 = c02, c13 = c03;
        int a0 = r * aStride;
        int a1 = a0 + aStride;
        for (int k = 0; k < inner; k++) {
            int at = k * mStride + j;
            double m0 = m[at], m1 = m[at + 1], m2 = m[at + 2], m3 = m[at + 3];
            double x = a[a0 + k];
            c00 = Math.fma(x, m0, c00);
            c01 = Math.fma(x, m1, c01);
            c02 = Math.fma(x, m2, c02);
            c03 = Math.fma(x, m3, c03);
            double y = a[a1 + k];
            c10 = Math.fma(y, m0, c10);
            c11 = Math.fma(y, m1, c11);
            c12 = Math.fma(y, m2, c12);
            c13 = Math.fma(y, m3, c13);
        }
        put(out, r * mStride + j, c00, c01, c02, c03);
        put(out, (r + 1) * mStride + j, c10, c11, c12, c13);
    }

    private static void oneRow(
            int r, int j, int inner, double[] a, int aStride, double[] m, int mStride, double[] start, double[] out) {
        double c0 = start[j], c1 = start[j + 1], c2 = start[j + 2], c3 = start[j + 3];
        for (int k = 0; k < inner; k++) {
            int at = k * mStride + j;
            double x = a[r * aStride + k];
            c0 = Math.fma(x, m[at], c0);
            c1 = Math.fma(x, m[at + 1], c1);
            c2 = Math.fma(x, m[at + 2], c2);
            c3 = Math.fma(x, m[at + 3], c3);
        }
        put(out, r * mStride + j, c0, c1, c2, c3);
    }

    @Override
    void addOuterProduct(
            int rows, int left, int columns, double[] a, double[] b, int leftStride, int stride, double[] sum) {
        int i = 0;
        for (; i + 2 <= left; i += 2) {
            for (int j = 0; j < columns; j += COLUMNS) {
                twoOuter(i, j, rows, a, b, leftStride, stride, sum);
            }
        }
        for (; i < left; i++) {
            for (int j = 0; j < columns; j += COLUMNS) {
                oneOuter(i, j, rows, a, b, leftStride, stride, sum);
            }
        }
    }

    private static void twoOuter(
            int i, int j, int rows, double[] a, double[] b, int leftStride, int stride, double[] sum) {
        int s0 = i * stride + j;
        int s1 = s0 + stride;
        double c00 = sum[s0], c01 = sum[s0 + 1], c02 = sum[s0 + 2], c03 = sum[s0 + 3];
        double c10 = sum[s1], c11 = sum[s1 + 1], c12 = sum[s1 + 2], c13 = sum[s1 + 3];
        for (int r = 0; r < rows; r++) {
            int left = r * leftStride + i;
            int right = r * stride + j;
            double x = a[left], y = a[left + 1];
            double m0 = b[right], m1 = b[right + 1], m2 = b[right + 2], m3 = b[right + 3];
            c00 = Math.fma(x, m0, c00);
            c01 = Math.fma(x, m1, c01);
            c02 = Math.fma(x, m2, c02);
            c03 = Math.fma(x, m3, c03);
            c10 = Math.fma(y, m0, c10);
            c11 = Math.fma(y, m1, c11);
            c12 = Math.fma(y, m2, c12);
            c13 = Math.fma(y, m3, c13);
        }
        put(sum, s0, c00, c01, c02, c03);
        put(sum, s1, c10, c11, c12, c13);
    }

    private static void oneOuter(
            int i, int j, int rows, double[] a, double[] b, int leftStride, int stride, double[] sum) {
        int s = i * stride + j;
        double c0 = sum[s], c1 = sum[s + 1], c2 = sum[s + 2], c3 = sum[s + 3];
        for (int r = 0; r < rows; r++) {
            int right = r * stride + j;
            double x = a[r * leftStride + i];
            c0 = Math.fma(x, b[right], c0);
            c1 = Math.fma(x, b[right + 1], c1);
            c2 = Math.fma(x, b[right + 2], c2);
            c3 = Math.fma(x, b[right + 3], c3);
        }
        put(sum, s, c0, c1, c2, c3);
    }

    @Override
    void addRows(int rows, double[] a, double[] sum) {
        for (int j = 0; j < sum.length; j += COLUMNS) {
            double c0 = sum[j], c1 = sum[j + 1], c2 = sum[j + 2], c3 = sum[j + 3];
            for (int r = 0; r < rows; r++) {
                int at = r * sum.length + j;
                c0 += a[at];
                c1 += a[at + 1];
                c2 += a[at + 2];
                c3 += a[at + 3];
            }
            put(sum, j, c0, c1, c2, c3);
        }
    }

    private static void put(double[] out, int at, double c0, double c1, double c2, double c3) {
        out[at] = c0;
        out[at + 1] = c1;
        out[at + 2] = c2;
        out[at + 3] = c3;
    }
}
