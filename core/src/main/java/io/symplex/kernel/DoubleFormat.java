package io.symplex.kernel;

/** What differs between the precisions: padding, and the constants of argument reduction. */
final class DoubleFormat {

    /** Units are padded to this many numbers: 64 bytes. */
    static final int PADDING = 8;

    /** 1.5 · 2^52: added and subtracted it rounds to an integer, which then stands in the low bits. */
    static final double ROUNDER = 6755399441055744.0;

    /** Beyond this, in halves, e^y − 1 is infinite or −1 in effect: tanh has long been ±1. */
    static final double TANH_LIMIT = 20.0;

    /** e^x for x below this is nothing. */
    static final double EXP_LOWEST = -708.0;

    /** e^x for x above this overflows. */
    static final double EXP_HIGHEST = 709.0;

    static final double LN2_HIGH = 0.6931471805599453;
    static final double LN2_LOW = 2.3190468138462996e-17;
    static final double PI_HIGH = 3.141592653589793;
    static final double PI_LOW = 1.2246467991473532e-16;

    private DoubleFormat() {}

    /** Returns 2^k for the integer k that {@code rounded = k + ROUNDER} holds. */
    static double powerOfTwo(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << 52) + 0x3FF0000000000000L);
    }

    /** Returns (−1)^k · x for the integer k that {@code rounded = k + ROUNDER} holds. */
    static double alternate(double rounded, double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ (Double.doubleToRawLongBits(rounded) << 63));
    }
}
