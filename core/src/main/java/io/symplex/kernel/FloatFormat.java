package io.symplex.kernel;

/** What differs between the precisions: padding, argument reduction, and how long a series must be. */
final class FloatFormat {

    /** Units are padded to this many numbers: 64 bytes. */
    static final int PADDING = 16;

    /** 1.5 · 2^23: added and subtracted it rounds to an integer, which then stands in the low bits. */
    static final float ROUNDER = 12582912f;

    /** e^x for x below this is nothing. */
    static final float EXP_LOWEST = -87f;

    /** e^x for x above this overflows. */
    static final float EXP_HIGHEST = 88f;

    static final float LN2_HIGH = 0.6931472f;
    static final float LN2_LOW = -1.9046542e-9f;
    static final float PI_HIGH = 3.1415927f;
    static final float PI_LOW = -8.742278e-8f;

    private FloatFormat() {}

    /** Copies {@code count} numbers. */
    static void copy(int count, double[] from, int at, float[] to, int toAt) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] = (float) from[at + i];
        }
    }

    /** Copies {@code count} numbers. */
    static void copy(int count, float[] from, int at, double[] to, int toAt) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] = from[at + i];
        }
    }

    /** Returns 2^k for the integer k that {@code rounded = k + ROUNDER} holds. */
    static float powerOfTwo(float rounded) {
        return Float.intBitsToFloat((Float.floatToRawIntBits(rounded) << 23) + 0x3F800000);
    }

    /** Returns (−1)^k · x for the integer k that {@code rounded = k + ROUNDER} holds. */
    static float alternate(float rounded, float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ (Float.floatToRawIntBits(rounded) << 31));
    }

    /** Returns e^r − 1 for |r| ≤ ln 2 / 2: the Taylor polynomial of degree 7, short of it by 2e-8, relative. */
    static float expm1(float r) {
        float p = 1.984127e-4f;
        p = Math.fma(p, r, 1.3888889e-3f);
        p = Math.fma(p, r, 8.333334e-3f);
        p = Math.fma(p, r, 4.1666668e-2f);
        p = Math.fma(p, r, 0.16666667f);
        p = Math.fma(p, r, 0.5f);
        return Math.fma(p * r, r, r);
    }
}
