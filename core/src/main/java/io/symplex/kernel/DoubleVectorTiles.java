package io.symplex.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * Matrix products in register tiles of vectors: each element the same chain as in the scalar twin.
 *
 * <p>Columns are cut into panels of 4, 2 and 1 vectors, rows as evenly as they go into tiles that fit the registers.
 */
final class DoubleVectorTiles extends DoubleTiles {

    private static final int LENGTH = DoubleLanes.LENGTH;

    /** Machines with vectors of 512 bits have 32 registers, and so have those of 128 bits on AArch64. */
    private static final boolean MANY_REGISTERS = DoubleLanes.SPECIES.vectorBitSize() == 512
            || System.getProperty("os.arch").equals("aarch64");

    /** The highest tile by width: its accumulators, one row of operands and one broadcast fit the registers. */
    private static final int PRODUCT_1 = MANY_REGISTERS ? 12 : 6;

    private static final int PRODUCT_2 = MANY_REGISTERS ? 9 : 4;
    private static final int PRODUCT_4 = MANY_REGISTERS ? 5 : 2;
    private static final int OUTER_1 = MANY_REGISTERS ? 14 : 8;
    private static final int OUTER_2 = MANY_REGISTERS ? 8 : 4;
    private static final int OUTER_4 = MANY_REGISTERS ? 4 : 2;

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
        if (aStride == 16 && mStride == 16) {
            product16(rows, inner, columns, a, m, start, out);
            return;
        }
        int j = 0;
        for (; j + 3 * LENGTH < columns; j += 4 * LENGTH) {
            int high = higher(rows, PRODUCT_4);
            int split = split(rows, PRODUCT_4);
            DoubleVectorTile.productx4(high, 0, split, inner, a, aStride, m, mStride, j, start, out);
            DoubleVectorTile.productx4(high - 1, split, rows, inner, a, aStride, m, mStride, j, start, out);
        }
        for (; j + LENGTH < columns; j += 2 * LENGTH) {
            int high = higher(rows, PRODUCT_2);
            int split = split(rows, PRODUCT_2);
            DoubleVectorTile.productx2(high, 0, split, inner, a, aStride, m, mStride, j, start, out);
            DoubleVectorTile.productx2(high - 1, split, rows, inner, a, aStride, m, mStride, j, start, out);
        }
        for (; j < columns; j += LENGTH) {
            int high = higher(rows, PRODUCT_1);
            int split = split(rows, PRODUCT_1);
            DoubleVectorTile.productx1(high, 0, split, inner, a, aStride, m, mStride, j, start, out);
            DoubleVectorTile.productx1(high - 1, split, rows, inner, a, aStride, m, mStride, j, start, out);
        }
    }

    private static void product16(
            int rows, int inner, int columns, double[] a, double[] m, double[] start, double[] out) {
        int j = 0;
        for (; j + 3 * LENGTH < columns; j += 4 * LENGTH) {
            int high = higher(rows, PRODUCT_4);
            int split = split(rows, PRODUCT_4);
            DoubleVectorTile16.productx4(high, 0, split, inner, a, m, j, start, out);
            DoubleVectorTile16.productx4(high - 1, split, rows, inner, a, m, j, start, out);
        }
        for (; j + LENGTH < columns; j += 2 * LENGTH) {
            int high = higher(rows, PRODUCT_2);
            int split = split(rows, PRODUCT_2);
            DoubleVectorTile16.productx2(high, 0, split, inner, a, m, j, start, out);
            DoubleVectorTile16.productx2(high - 1, split, rows, inner, a, m, j, start, out);
        }
        for (; j < columns; j += LENGTH) {
            int high = higher(rows, PRODUCT_1);
            int split = split(rows, PRODUCT_1);
            DoubleVectorTile16.productx1(high, 0, split, inner, a, m, j, start, out);
            DoubleVectorTile16.productx1(high - 1, split, rows, inner, a, m, j, start, out);
        }
    }

    @Override
    void addOuterProduct(
            int rows, int left, int columns, double[] a, double[] b, int leftStride, int stride, double[] sum) {
        if (leftStride == 16 && stride == 16) {
            addOuterProduct16(rows, left, columns, a, b, sum);
            return;
        }
        int j = 0;
        for (; j + 3 * LENGTH < columns; j += 4 * LENGTH) {
            int high = higher(left, OUTER_4);
            int split = split(left, OUTER_4);
            DoubleVectorTile.outerx4(high, 0, split, rows, a, b, leftStride, stride, j, sum);
            DoubleVectorTile.outerx4(high - 1, split, left, rows, a, b, leftStride, stride, j, sum);
        }
        for (; j + LENGTH < columns; j += 2 * LENGTH) {
            int high = higher(left, OUTER_2);
            int split = split(left, OUTER_2);
            DoubleVectorTile.outerx2(high, 0, split, rows, a, b, leftStride, stride, j, sum);
            DoubleVectorTile.outerx2(high - 1, split, left, rows, a, b, leftStride, stride, j, sum);
        }
        for (; j < columns; j += LENGTH) {
            int high = higher(left, OUTER_1);
            int split = split(left, OUTER_1);
            DoubleVectorTile.outerx1(high, 0, split, rows, a, b, leftStride, stride, j, sum);
            DoubleVectorTile.outerx1(high - 1, split, left, rows, a, b, leftStride, stride, j, sum);
        }
    }

    private static void addOuterProduct16(int rows, int left, int columns, double[] a, double[] b, double[] sum) {
        int j = 0;
        for (; j + 3 * LENGTH < columns; j += 4 * LENGTH) {
            int high = higher(left, OUTER_4);
            int split = split(left, OUTER_4);
            DoubleVectorTile16.outerx4(high, 0, split, rows, a, b, j, sum);
            DoubleVectorTile16.outerx4(high - 1, split, left, rows, a, b, j, sum);
        }
        for (; j + LENGTH < columns; j += 2 * LENGTH) {
            int high = higher(left, OUTER_2);
            int split = split(left, OUTER_2);
            DoubleVectorTile16.outerx2(high, 0, split, rows, a, b, j, sum);
            DoubleVectorTile16.outerx2(high - 1, split, left, rows, a, b, j, sum);
        }
        for (; j < columns; j += LENGTH) {
            int high = higher(left, OUTER_1);
            int split = split(left, OUTER_1);
            DoubleVectorTile16.outerx1(high, 0, split, rows, a, b, j, sum);
            DoubleVectorTile16.outerx1(high - 1, split, left, rows, a, b, j, sum);
        }
    }

    /** Returns the height of the higher tiles when rows are cut as evenly as can be into tiles of at most so many. */
    private static int higher(int rows, int most) {
        return (rows - 1) / tiles(rows, most) + 1;
    }

    /** Returns how many rows are in the higher tiles; the others are one row lower. */
    private static int split(int rows, int most) {
        int tiles = tiles(rows, most);
        int high = (rows - 1) / tiles + 1;
        return high * (rows - tiles * (high - 1));
    }

    private static int tiles(int rows, int most) {
        return (rows - 1) / most + 1;
    }

    @Override
    void addRows(int rows, double[] a, double[] sum) {
        int stride = sum.length;
        for (int j = 0; j < stride; j += LENGTH) {
            DoubleVector c = DoubleVector.fromArray(DoubleLanes.SPECIES, sum, j);
            int at = j;
            for (int r = 0; r < rows; r++) {
                // never c.add(…): the compiler knows the class of what was just read, of c it may not
                c = DoubleVector.fromArray(DoubleLanes.SPECIES, a, at).add(c);
                at += stride;
            }
            c.intoArray(sum, j);
        }
    }
}
