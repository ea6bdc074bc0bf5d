package io.symplex.kernel;

/** What differs between the precisions: padding, argument reduction, and how long a series must be. */
final class DoubleFormat {

    /** Units are padded to this many numbers: 64 bytes. */
    static final int PADDING = 8;

    /** 1.5 · 2^52: added and subtracted it rounds to an integer, which then stands in the low bits. */
    static final double ROUNDER = 6755399441055744.0;

    /** e^x for x below this is nothing. */
    static final double EXP_LOWEST = -708.0;

    /** e^x for x above this overflows. */
    static final double EXP_HIGHEST = 709.0;

    static final double LN2_HIGH = 0.6931471805599453;
    static final double LN2_LOW = 2.3190468138462996e-17;
    static final double PI_HIGH = 3.141592653589793;
    static final double PI_LOW = 1.2246467991473532e-16;

    private DoubleFormat() {}

    /** Copies {@code count} numbers. */
    static void copy(int count, double[] from, int at, double[] to, int toAt) {
        System.arraycopy(from, at, to, toAt, count);
    }

    /** Returns 2^k for the integer k that {@code rounded = k + ROUNDER} holds. */
    static double powerOfTwo(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << 52) + 0x3FF0000000000000L);
    }

    /** Returns (−1)^k · x for the integer k that {@code rounded = k + ROUNDER} holds. */
    static double alternate(double rounded, double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ (Double.doubleToRawLongBits(rounded) << 63));
    }

    /** Returns e^r − 1 for |r| ≤ ln 2 / 2: the Taylor polynomial of degree 13, short of it by 1e-17, relative. */
    static double expm1(double r) {
        double p = 1.6059043836821613e-10;
        p = Math.fma(p, r, 2.08767569878681e-9);
        p = Math.fma(p, r, 2.505210838544172e-8);
        p = Math.fma(p, r, 2.755731922398589e-7);
        p = Math.fma(p, r, 2.7557319223985893e-6);
        p = Math.fma(p, r, 2.48015873015873e-5);
        p = Math.fma(p, r, 0.0001984126984126984);
        p = Math.fma(p, r, 0.001388888888888889);
        p = Math.fma(p, r, 0.008333333333333333);
        p = Math.fma(p, r, 0.041666666666666664);
        p = Math.fma(p, r, 0.16666666666666666);
        p = Math.fma(p, r, 0.5);
        return Math.fma(p * r, r, r);
    }
}
