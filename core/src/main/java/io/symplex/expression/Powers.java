package io.symplex.expression;

/** Powers by products where the exponent is a small integer, else by StrictMath: always the same bits. */
final class Powers {

    private static final int LARGEST_BY_PRODUCTS = 64;

    private Powers() {}

    static boolean byProducts(double exponent) {
        return exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_BY_PRODUCTS;
    }

    static double of(double base, double exponent) {
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        if (!byProducts(exponent)) {
            return StrictMath.pow(base, exponent);
        }
        double power = positive(base, (int) Math.abs(exponent));
        return exponent < 0 ? 1 / power : power;
    }

    private static double positive(double base, int exponent) {
        if (exponent < 2) {
            return exponent == 0 ? 1 : base;
        }
        double half = positive(base, exponent / 2);
        return exponent % 2 == 0 ? half * half : half * half * base;
    }
}
