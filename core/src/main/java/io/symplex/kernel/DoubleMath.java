package io.symplex.kernel;

/**
 * Elementary functions from basic arithmetic, so that every machine gives the same bits.
 *
 * <p>{@code Math.tanh} and its kin may differ by a bit between machines and are slow in loops. Here every function is
 * one straight line of additions, products, fused multiply-adds and one division, without a branch. Errors measured
 * against 40-digit arithmetic are in the test.
 *
 * <p>Source of the methods: Muller, <i>Elementary Functions</i>, 3rd ed., chapters 3, 9 and 11.
 */
@SuppressWarnings("cast") // (double) 0.5 becomes (float) 0.5 in the float twin
final class DoubleMath {

    private static final double LOG2_E = (double) 1.4426950408889634;
    private static final double ONE_OVER_PI = (double) 0.3183098861837907;

    private DoubleMath() {}

    private static double reduce(double x, double k) {
        return Math.fma(-k, DoubleFormat.LN2_LOW, Math.fma(-k, DoubleFormat.LN2_HIGH, x));
    }

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
        double y = Math.max(DoubleFormat.EXP_LOWEST, Math.min(DoubleFormat.EXP_HIGHEST, x));
        double rounded = Math.fma(y, LOG2_E, DoubleFormat.ROUNDER);
        double scale = DoubleFormat.powerOfTwo(rounded);
        return Math.fma(DoubleFormat.expm1(reduce(y, rounded - DoubleFormat.ROUNDER)), scale, scale);
    }

    /** Returns log(1 + u) = 2 artanh(u / (2 + u)) for 0 ≤ u ≤ 1. */
    static double log1p(double u) {
        return DoubleFormat.twiceArtanh(u / (u + 2));
    }

    /** Returns sin x; good to a few units in the last place for |x| up to 10⁴. */
    static double sin(double x) {
        double rounded = Math.fma(x, ONE_OVER_PI, DoubleFormat.ROUNDER);
        return DoubleFormat.alternate(rounded, DoubleFormat.sine(reducePi(x, rounded - DoubleFormat.ROUNDER)));
    }

    /** Returns cos x; good to a unit in the last place of 1 for |x| up to 10⁴. */
    static double cos(double x) {
        double rounded = Math.fma(x, ONE_OVER_PI, DoubleFormat.ROUNDER);
        return DoubleFormat.alternate(rounded, DoubleFormat.cosine(reducePi(x, rounded - DoubleFormat.ROUNDER)));
    }

    private static double reducePi(double x, double k) {
        return Math.fma(-k, DoubleFormat.PI_LOW, Math.fma(-k, DoubleFormat.PI_HIGH, x));
    }

    /**
     * Returns Φ(x), the standard normal distribution function: erfc(|x| / √2) / 2, mirrored for x > 0.
     *
     * <p>In the lower tail the rounding of x² leaves an error of x²/2 ulp, of a number too small to matter to GELU.
     */
    static double normalDistribution(double x) {
        double z = Math.abs(x) * (double) 0.7071067811865476;
        double t = 2 / (z + 2);
        double s = t + t - 1;
        double twice = s + s;
        double above = 0;
        double here = 0;
        for (int j = DoubleFormat.ERFC.length - 1; j > 0; j--) { // Clenshaw
            double next = Math.fma(twice, here, DoubleFormat.ERFC[j] - above);
            above = here;
            here = next;
        }
        double tail = t * exp(Math.fma(-z, z, Math.fma(s, here, DoubleFormat.ERFC[0] - above))) / 2;
        return x > 0 ? 1 - tail : tail;
    }

    /** Returns φ(x), the standard normal density. */
    static double normalDensity(double x) {
        return exp(x * x / -2) * (double) 0.3989422804014327;
    }
}
