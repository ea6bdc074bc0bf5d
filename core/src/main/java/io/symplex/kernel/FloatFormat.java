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

    /** Here {@link #tanhWithinLimit} is 1 to the last bit, nowhere below is it more, and tanh itself is 1 − 1.6e-7. */
    static final float TANH_LIMIT = 8.162311f;

    // P and Q of tanhWithinLimit: minimax over |x| ≤ 8.3, P0 = Q0 = 1, by the same tanh.py; of thousands of ways to
    // round them to float the one with the smallest largest error
    static final float TANH_P1 = 0.13428357f;
    static final float TANH_P2 = 3.5520846e-3f;
    static final float TANH_P3 = 2.1555281e-5f;
    static final float TANH_P4 = 1.4711475e-8f;
    static final float TANH_Q1 = 0.46761686f;
    static final float TANH_Q2 = 2.6091134e-2f;
    static final float TANH_Q3 = 3.3786634e-4f;
    static final float TANH_Q4 = 8.321282e-7f;

    private FloatFormat() {}

    /** Returns 2^k for the integer k that {@code rounded = k + ROUNDER} holds. */
    static float powerOfTwo(float rounded) {
        return Float.intBitsToFloat((Float.floatToRawIntBits(rounded) << 23) + 0x3F800000);
    }

    /** Returns (−1)^k · x for the integer k that {@code rounded = k + ROUNDER} holds. */
    static float alternate(float rounded, float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ (Float.floatToRawIntBits(rounded) << 31));
    }

    /**
     * Returns tanh x = x · P(x²) / Q(x²) for |x| ≤ {@link #TANH_LIMIT}: good to 1.3e-8, relative, before rounding.
     *
     * <p>In float a fraction for tanh x itself is short enough; see the double twin for the other way.
     */
    static float tanhWithinLimit(float x) {
        float s = x * x;
        float p = TANH_P4;
        p = Math.fma(p, s, TANH_P3);
        p = Math.fma(p, s, TANH_P2);
        p = Math.fma(p, s, TANH_P1);
        p = Math.fma(p, s, 1);
        float q = TANH_Q4;
        q = Math.fma(q, s, TANH_Q3);
        q = Math.fma(q, s, TANH_Q2);
        q = Math.fma(q, s, TANH_Q1);
        q = Math.fma(q, s, 1);
        return p * x / q;
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
