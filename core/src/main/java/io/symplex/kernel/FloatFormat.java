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

    /** The largest power of two. */
    static final float LARGE = 0x1p127f;

    static final float LN2_HIGH = 0.6931472f;
    static final float LN2_LOW = -1.9046542e-9f;
    static final float PI_HIGH = 3.1415927f;
    static final float PI_LOW = -8.742278e-8f;

    /** Here {@link #tanhWithinLimit} is 1 to the last bit, nowhere below is it more, and tanh itself is 1 − 1.6e-7. */
    static final float TANH_LIMIT = 8.162311f;

    // P and Q of tanhWithinLimit: minimax over |x| ≤ 8.3, P0 = Q0 = 1, by the same minimax.py; of thousands of ways to
    // round them to float the one with the smallest largest error
    static final float TANH_P1 = 0.13428357f;
    static final float TANH_P2 = 3.5520846e-3f;
    static final float TANH_P3 = 2.1555281e-5f;
    static final float TANH_P4 = 1.4711475e-8f;
    static final float TANH_Q1 = 0.46761686f;
    static final float TANH_Q2 = 2.6091134e-2f;
    static final float TANH_Q3 = 3.3786634e-4f;
    static final float TANH_Q4 = 8.321282e-7f;

    /** Beyond this the normal density is nothing, as {@link #EXP_LOWEST} has it. */
    static final float NORMAL_LIMIT = 14f;

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

    /** Returns 2 artanh s for |s| ≤ 1/3: the series to the 15th power, short of it by 1.4e-9, relative. */
    static float twiceArtanh(float s) {
        float s2 = s * s;
        float p = 1f / 15;
        p = Math.fma(p, s2, 1f / 13);
        p = Math.fma(p, s2, 1f / 11);
        p = Math.fma(p, s2, 1f / 9);
        p = Math.fma(p, s2, 1f / 7);
        p = Math.fma(p, s2, 1f / 5);
        p = Math.fma(p, s2, 1f / 3);
        return Math.fma(p * s2, s + s, s + s);
    }

    /** Returns sin r for |r| ≤ π/2: the Taylor polynomial of degree 13, short of it by 7e-10. */
    static float sine(float r) {
        float r2 = r * r;
        float p = -1.6059044e-10f;
        p = Math.fma(p, r2, 2.5052108e-8f);
        p = Math.fma(p, r2, -2.7557319e-6f);
        p = Math.fma(p, r2, 0.0001984127f);
        p = Math.fma(p, r2, -0.008333334f);
        p = Math.fma(p, r2, 0.16666667f);
        return Math.fma(-p * r2, r, r);
    }

    /** Returns cos r for |r| ≤ π/2: the Taylor polynomial of degree 12, short of it by 6.4e-9. */
    static float cosine(float r) {
        float r2 = r * r;
        float p = 2.0876756e-9f;
        p = Math.fma(p, r2, -2.755732e-7f);
        p = Math.fma(p, r2, 2.4801588e-5f);
        p = Math.fma(p, r2, -0.0013888889f);
        p = Math.fma(p, r2, 0.041666668f);
        p = Math.fma(p, r2, -0.5f);
        return Math.fma(p, r2, 1);
    }

    /**
     * Returns Φ(−x) / e^(−x²/2) for 0 ≤ x ≤ {@link #NORMAL_LIMIT}: minimax by minimax.py beside the tests' values,
     * short of it by 8.4e-10 times 1 + x²/2, relative. Every term is positive.
     */
    static float normalTail(float x) {
        float p = 0.0034490544f;
        p = Math.fma(p, x, 0.036094673f);
        p = Math.fma(p, x, 0.16969693f);
        p = Math.fma(p, x, 0.41989627f);
        p = Math.fma(p, x, 0.5f);
        float q = 0.008645208f;
        q = Math.fma(q, x, 0.09048919f);
        q = Math.fma(q, x, 0.43374896f);
        q = Math.fma(q, x, 1.1460704f);
        q = Math.fma(q, x, 1.6376772f);
        q = Math.fma(q, x, 1);
        return p / q;
    }
}
