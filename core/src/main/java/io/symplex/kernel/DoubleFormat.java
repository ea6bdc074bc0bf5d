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

    /** The largest power of two. */
    static final double LARGE = 0x1p1023;

    static final double LN2_HIGH = 0.6931471805599453;
    static final double LN2_LOW = 2.3190468138462996e-17;
    static final double PI_HIGH = 3.141592653589793;
    static final double PI_LOW = 1.2246467991473532e-16;

    /** Here {@link #tanhWithinLimit} is 1 to the last bit, nowhere below is it more, and tanh itself is 1 − 6e-17. */
    static final double TANH_LIMIT = 19;

    // P and Q of tanhWithinLimit: minimax over |x| ≤ 19.06, P0 = Q0 = 1; by minimax.py beside the tests' values
    static final double TANH_P1 = 0.03602408147290643;
    static final double TANH_P2 = 0.0003033049686325056;
    static final double TANH_P3 = 8.530074904445772e-7;
    static final double TANH_P4 = 8.073989546673471e-10;
    static final double TANH_P5 = 1.819712754177439e-13;
    static final double TANH_Q1 = 0.11935741480623943;
    static final double TANH_Q2 = 0.0019164228691530298;
    static final double TANH_Q3 = 9.16375812152893e-6;
    static final double TANH_Q4 = 1.5187414427298302e-8;
    static final double TANH_Q5 = 7.602398205232428e-12;
    static final double TANH_Q6 = 5.223589087191708e-16;

    /** Beyond this the normal density is nothing, as {@link #EXP_LOWEST} has it. */
    static final double NORMAL_LIMIT = 38;

    private DoubleFormat() {}

    /** Copies {@code count} numbers. */
    static void copy(int count, double[] from, int at, double[] to, int toAt) {
        System.arraycopy(from, at, to, toAt, count);
    }

    /** Returns 2^k for the integer k that {@code rounded = k + ROUNDER} holds. */
    static double powerOfTwo(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << 52) + 0x3FF0000000000000L);
    }

    /**
     * Returns tanh x = 2t / (1 + t²), with t = tanh x/2 = x/2 · P(x²) / Q(x²), for |x| ≤ {@link #TANH_LIMIT}.
     *
     * <p>Doubling the argument damps the error of t by 1 / cosh x, so a short fraction does: good to 6.3e-17, relative,
     * before rounding. The result is never above 1: up to the limit 1 + t² exceeds 2t by 1.1e-16, relative, at the
     * least, and rounding q² takes away half of that at the most.
     */
    static double tanhWithinLimit(double x) {
        double s = x * x;
        double p = TANH_P5;
        p = Math.fma(p, s, TANH_P4);
        p = Math.fma(p, s, TANH_P3);
        p = Math.fma(p, s, TANH_P2);
        p = Math.fma(p, s, TANH_P1);
        p = Math.fma(p, s, 1);
        double q = TANH_Q6;
        q = Math.fma(q, s, TANH_Q5);
        q = Math.fma(q, s, TANH_Q4);
        q = Math.fma(q, s, TANH_Q3);
        q = Math.fma(q, s, TANH_Q2);
        q = Math.fma(q, s, TANH_Q1);
        q = Math.fma(q, s, 1);
        double n = p * x; // t = n / 2q
        return n * q / Math.fma(n * 0.25, n, q * q);
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

    /** Returns 2 artanh s for |s| ≤ 1/3: the series to the 33rd power, short of it by 2e-18, relative. */
    static double twiceArtanh(double s) {
        double s2 = s * s;
        double p = 1.0 / 33;
        p = Math.fma(p, s2, 1.0 / 31);
        p = Math.fma(p, s2, 1.0 / 29);
        p = Math.fma(p, s2, 1.0 / 27);
        p = Math.fma(p, s2, 1.0 / 25);
        p = Math.fma(p, s2, 1.0 / 23);
        p = Math.fma(p, s2, 1.0 / 21);
        p = Math.fma(p, s2, 1.0 / 19);
        p = Math.fma(p, s2, 1.0 / 17);
        p = Math.fma(p, s2, 1.0 / 15);
        p = Math.fma(p, s2, 1.0 / 13);
        p = Math.fma(p, s2, 1.0 / 11);
        p = Math.fma(p, s2, 1.0 / 9);
        p = Math.fma(p, s2, 1.0 / 7);
        p = Math.fma(p, s2, 1.0 / 5);
        p = Math.fma(p, s2, 1.0 / 3);
        return Math.fma(p * s2, s + s, s + s);
    }

    /** Returns sin r for |r| ≤ π/2: the Taylor polynomial of degree 21, short of it by 1e-18. */
    static double sine(double r) {
        double r2 = r * r;
        double p = -1.9572941063391263e-20;
        p = Math.fma(p, r2, 8.22063524662433e-18);
        p = Math.fma(p, r2, -2.8114572543455206e-15);
        p = Math.fma(p, r2, 7.647163731819816e-13);
        p = Math.fma(p, r2, -1.6059043836821613e-10);
        p = Math.fma(p, r2, 2.505210838544172e-8);
        p = Math.fma(p, r2, -2.7557319223985893e-6);
        p = Math.fma(p, r2, 0.0001984126984126984);
        p = Math.fma(p, r2, -0.008333333333333333);
        p = Math.fma(p, r2, 0.16666666666666666);
        return Math.fma(-p * r2, r, r);
    }

    /** Returns cos r for |r| ≤ π/2: the Taylor polynomial of degree 22, short of it by 1e-19. */
    static double cosine(double r) {
        double r2 = r * r;
        double p = -8.896791392450574e-22;
        p = Math.fma(p, r2, 4.110317623312165e-19);
        p = Math.fma(p, r2, -1.5619206968586225e-16);
        p = Math.fma(p, r2, 4.779477332387385e-14);
        p = Math.fma(p, r2, -1.1470745597729725e-11);
        p = Math.fma(p, r2, 2.08767569878681e-9);
        p = Math.fma(p, r2, -2.755731922398589e-7);
        p = Math.fma(p, r2, 2.48015873015873e-5);
        p = Math.fma(p, r2, -0.001388888888888889);
        p = Math.fma(p, r2, 0.041666666666666664);
        p = Math.fma(p, r2, -0.5);
        return Math.fma(p, r2, 1);
    }

    /**
     * Returns Φ(−x) / e^(−x²/2) for 0 ≤ x ≤ {@link #NORMAL_LIMIT}: minimax by minimax.py beside the tests' values,
     * short of it by 3e-18 times 1 + x²/2, relative. Every term is positive.
     */
    static double normalTail(double x) {
        double p = 1.0657320719760877e-6;
        p = Math.fma(p, x, 2.9988460055891262e-5);
        p = Math.fma(p, x, 0.0004097195195843562);
        p = Math.fma(p, x, 0.0035271727858401736);
        p = Math.fma(p, x, 0.02095866534745515);
        p = Math.fma(p, x, 0.08892940234976983);
        p = Math.fma(p, x, 0.26968617071856615);
        p = Math.fma(p, x, 0.5663922227245118);
        p = Math.fma(p, x, 0.7556722623998936);
        p = Math.fma(p, x, 0.5);
        double q = 2.6713941448474784e-6;
        q = Math.fma(q, x, 7.516992187957035e-5);
        q = Math.fma(q, x, 0.0010296859273432215);
        q = Math.fma(q, x, 0.008916480920416144);
        q = Math.fma(q, x, 0.05355725609209542);
        q = Math.fma(q, x, 0.23160389688432978);
        q = Math.fma(q, x, 0.7265117764367709);
        q = Math.fma(q, x, 1.6257091530640582);
        q = Math.fma(q, x, 2.4752826802083185);
        q = Math.fma(q, x, 2.309229085602652);
        q = Math.fma(q, x, 1);
        return p / q;
    }
}
