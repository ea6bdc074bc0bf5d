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

    /** Returns log(1 + u) for 0 ≤ u ≤ 1: 2 artanh(u / (2 + u)), the series to the 33rd power. */
    static double log1p(double u) {
        double s = u / (u + 2);
        double s2 = s * s;
        double p = (double) (1.0 / 33);
        p = Math.fma(p, s2, (double) (1.0 / 31));
        p = Math.fma(p, s2, (double) (1.0 / 29));
        p = Math.fma(p, s2, (double) (1.0 / 27));
        p = Math.fma(p, s2, (double) (1.0 / 25));
        p = Math.fma(p, s2, (double) (1.0 / 23));
        p = Math.fma(p, s2, (double) (1.0 / 21));
        p = Math.fma(p, s2, (double) (1.0 / 19));
        p = Math.fma(p, s2, (double) (1.0 / 17));
        p = Math.fma(p, s2, (double) (1.0 / 15));
        p = Math.fma(p, s2, (double) (1.0 / 13));
        p = Math.fma(p, s2, (double) (1.0 / 11));
        p = Math.fma(p, s2, (double) (1.0 / 9));
        p = Math.fma(p, s2, (double) (1.0 / 7));
        p = Math.fma(p, s2, (double) (1.0 / 5));
        p = Math.fma(p, s2, (double) (1.0 / 3));
        return Math.fma(p * s2, s + s, s + s);
    }

    /** Returns sin x; good to a few units in the last place for |x| up to 10⁴. */
    static double sin(double x) {
        double rounded = Math.fma(x, ONE_OVER_PI, DoubleFormat.ROUNDER);
        double r = reducePi(x, rounded - DoubleFormat.ROUNDER);
        double r2 = r * r;
        double p = (double) -1.9572941063391263e-20;
        p = Math.fma(p, r2, (double) 8.22063524662433e-18);
        p = Math.fma(p, r2, (double) -2.8114572543455206e-15);
        p = Math.fma(p, r2, (double) 7.647163731819816e-13);
        p = Math.fma(p, r2, (double) -1.6059043836821613e-10);
        p = Math.fma(p, r2, (double) 2.505210838544172e-8);
        p = Math.fma(p, r2, (double) -2.7557319223985893e-6);
        p = Math.fma(p, r2, (double) 0.0001984126984126984);
        p = Math.fma(p, r2, (double) -0.008333333333333333);
        p = Math.fma(p, r2, (double) 0.16666666666666666);
        return DoubleFormat.alternate(rounded, Math.fma(-p * r2, r, r));
    }

    /** Returns cos x; good to 1e-16, absolute, for |x| up to 10⁴. */
    static double cos(double x) {
        double rounded = Math.fma(x, ONE_OVER_PI, DoubleFormat.ROUNDER);
        double r = reducePi(x, rounded - DoubleFormat.ROUNDER);
        double r2 = r * r;
        double p = (double) -8.896791392450574e-22;
        p = Math.fma(p, r2, (double) 4.110317623312165e-19);
        p = Math.fma(p, r2, (double) -1.5619206968586225e-16);
        p = Math.fma(p, r2, (double) 4.779477332387385e-14);
        p = Math.fma(p, r2, (double) -1.1470745597729725e-11);
        p = Math.fma(p, r2, (double) 2.08767569878681e-9);
        p = Math.fma(p, r2, (double) -2.755731922398589e-7);
        p = Math.fma(p, r2, (double) 2.48015873015873e-5);
        p = Math.fma(p, r2, (double) -0.001388888888888889);
        p = Math.fma(p, r2, (double) 0.041666666666666664);
        p = Math.fma(p, r2, (double) -0.5);
        return DoubleFormat.alternate(rounded, Math.fma(p, r2, 1));
    }

    private static double reducePi(double x, double k) {
        return Math.fma(-k, DoubleFormat.PI_LOW, Math.fma(-k, DoubleFormat.PI_HIGH, x));
    }

    /**
     * Chebyshev coefficients of log(erfc(z) / t) + z² in s = 2t − 1, with t = 2 / (2 + z), z ≥ 0; the first is halved.
     * Computed with 60 digits at 60 nodes.
     */
    private static final double[] ERFC = {
        (double) -0.6513268598908547,
        (double) 0.6419697923564902,
        (double) 0.019476473204185836,
        (double) -0.009561514786808632,
        (double) -0.0009465953444820369,
        (double) 0.00036683949785276145,
        (double) 4.252332480690777e-5,
        (double) -2.0278578112534242e-5,
        (double) -1.6242900046470256e-6,
        (double) 1.3036558355805232e-6,
        (double) 1.5626441722066142e-8,
        (double) -8.523809591492654e-8,
        (double) 6.5290544390988515e-9,
        (double) 5.059343495551469e-9,
        (double) -9.91364156493033e-10,
        (double) -2.273651222931836e-10,
        (double) 9.646791102015527e-11,
        (double) 2.3940380830391146e-12,
        (double) -6.886027526497553e-12,
        (double) 8.944879273090725e-13,
        (double) 3.130921399342958e-13,
        (double) -1.1270822361367252e-13,
        (double) 3.810905255189232e-16,
        (double) 7.106097613609237e-15,
        (double) -1.5230282014571043e-15,
        (double) -9.457494571291233e-17,
        (double) 1.210237189224279e-16,
    };

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
        for (int j = ERFC.length - 1; j > 0; j--) { // Clenshaw
            double next = Math.fma(twice, here, ERFC[j] - above);
            above = here;
            here = next;
        }
        double tail = t * exp(Math.fma(-z, z, Math.fma(s, here, ERFC[0] - above))) / 2;
        return x > 0 ? 1 - tail : tail;
    }

    /** Returns φ(x), the standard normal density. */
    static double normalDensity(double x) {
        return exp(x * x / -2) * (double) 0.3989422804014327;
    }
}
