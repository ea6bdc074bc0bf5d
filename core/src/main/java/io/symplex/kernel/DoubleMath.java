package io.symplex.kernel;

/**
 * Elementary functions from basic arithmetic, so that every machine gives the same bits.
 *
 * <p>{@code Math.tanh} and its kin may differ by a bit between machines and are slow in loops. Here every function is
 * one straight line of additions, products, fused multiply-adds and one division, without a branch. Errors measured
 * against 40-digit arithmetic are in the test.
 *
 * <p>HotSpot's optimising compiler makes vectors of loops over such lines, but not where bits are shifted or a
 * condition chooses; hence {@link #step}, and loops that do nothing else.
 *
 * <p>Source of the methods: Muller, <i>Elementary Functions</i>, 3rd ed., chapters 3, 9 and 11.
 */
@SuppressWarnings("cast") // (double) 0.5 becomes (float) 0.5 in the float twin
final class DoubleMath {

    static final double LOG2_E = (double) 1.4426950408889634;
    static final double ONE_OVER_PI = (double) 0.3183098861837907;

    /** φ(0), the standard normal density at its middle: 1 / √(2π). */
    static final double DENSITY = (double) 0.3989422804014327;

    private DoubleMath() {}

    /** Returns tanh x. */
    static double tanh(double x) {
        return DoubleFormat.tanhWithinLimit(limitForTanh(x));
    }

    /** Returns x, or the nearest number that {@link DoubleFormat#tanhWithinLimit} takes; there tanh is ±1. */
    static double limitForTanh(double x) {
        return Math.max(-DoubleFormat.TANH_LIMIT, Math.min(DoubleFormat.TANH_LIMIT, x));
    }

    /** Returns e^x, 0 in effect below the smallest and the largest number above the largest argument. */
    static double exp(double x) {
        double y = limitForExp(x);
        return scaledExp(y, DoubleFormat.powerOfTwo(exponent(y)));
    }

    /**
     * Replaces each x by e^x.
     *
     * @param count how many numbers, from 0 on
     * @param x the arguments; replaced by e^x
     * @param scratch at least as many; overwritten
     */
    static void exp(int count, double[] x, double[] scratch) {
        for (int i = 0; i < count; i++) {
            x[i] = limitForExp(x[i]);
            scratch[i] = exponent(x[i]);
        }
        for (int i = 0; i < count; i++) {
            scratch[i] = DoubleFormat.powerOfTwo(scratch[i]);
        }
        for (int i = 0; i < count; i++) {
            x[i] = scaledExp(x[i], scratch[i]);
        }
    }

    private static double limitForExp(double x) {
        return Math.max(DoubleFormat.EXP_LOWEST, Math.min(DoubleFormat.EXP_HIGHEST, x));
    }

    /** Returns k + ROUNDER for the k in x = k ln 2 + r with |r| ≤ ln 2 / 2. */
    private static double exponent(double x) {
        return Math.fma(x, LOG2_E, DoubleFormat.ROUNDER);
    }

    /** Returns e^x = 2^k e^r, given 2^k. */
    private static double scaledExp(double x, double scale) {
        double k = exponent(x) - DoubleFormat.ROUNDER;
        double r = Math.fma(-k, DoubleFormat.LN2_LOW, Math.fma(-k, DoubleFormat.LN2_HIGH, x));
        return Math.fma(DoubleFormat.expm1(r), scale, scale);
    }

    /** Returns log(1 + u) = 2 artanh(u / (2 + u)) for 0 ≤ u ≤ 1. */
    static double log1p(double u) {
        return DoubleFormat.twiceArtanh(u / (u + 2));
    }

    /** Returns sin x; good to a few units in the last place for |x| up to 10⁴. */
    static double sin(double x) {
        double k = halfTurns(x);
        return alternating(k) * DoubleFormat.sine(reducePi(x, k));
    }

    /** Returns cos x; good to a unit in the last place of 1 for |x| up to 10⁴. */
    static double cos(double x) {
        double k = halfTurns(x);
        return alternating(k) * DoubleFormat.cosine(reducePi(x, k));
    }

    /** Returns the integer k in x = kπ + r with |r| ≤ π/2. */
    static double halfTurns(double x) {
        return Math.fma(x, ONE_OVER_PI, DoubleFormat.ROUNDER) - DoubleFormat.ROUNDER;
    }

    static double reducePi(double x, double k) {
        return Math.fma(-k, DoubleFormat.PI_LOW, Math.fma(-k, DoubleFormat.PI_HIGH, x));
    }

    /** Returns (−1)^k: k less twice the even one of the integers nearest to k/2 is 0, or else 1 or −1. */
    static double alternating(double k) {
        double half = Math.fma(k, (double) 0.5, DoubleFormat.ROUNDER) - DoubleFormat.ROUNDER;
        double odd = Math.fma(half, -2, k);
        return Math.fma(odd * -2, odd, 1);
    }

    /**
     * Returns Φ(−|x|) / e^(−x²/2), with the standard normal distribution function Φ.
     *
     * <p>In the lower tail the rounding of x² leaves an error of x²/2 ulp, of a number too small to matter to GELU.
     */
    static double normalTail(double x) {
        return DoubleFormat.normalTail(Math.min(Math.abs(x), DoubleFormat.NORMAL_LIMIT));
    }

    /** Returns Φ(x), given Φ(−|x|): 1 − Φ(−x) for x > 0. */
    static double mirrored(double x, double tail) {
        double above = step(x);
        return Math.fma(Math.fma(above, -2, 1), tail, above);
    }

    /** Returns 1 if x > 0, else 0: twice the largest power of two brings the smallest number above 1. */
    static double step(double x) {
        return Math.min(Math.max(x, 0) * DoubleFormat.LARGE * DoubleFormat.LARGE, 1);
    }
}
