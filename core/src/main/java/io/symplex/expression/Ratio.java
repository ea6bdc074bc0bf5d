package io.symplex.expression;

/**
 * A coefficient as numerator and denominator, so that thirds stay exact.
 *
 * @param above the numerator
 * @param below the denominator, {@code > 0}; 1 unless both are integers without a common divisor
 */
record Ratio(double above, double below) {

    static final Ratio ONE = new Ratio(1, 1);
    private static final double LARGEST = 0x1p40; // products of two stay exact enough to be reduced

    static Ratio of(double value) {
        return new Ratio(value, 1);
    }

    /** Returns above / below with common divisors taken out. */
    private static Ratio reduced(double above, double below) {
        if (!isInteger(above) || !isInteger(below)) {
            return of(above / below);
        }
        long divisor = divisor((long) Math.abs(above), (long) Math.abs(below)) * (below < 0 ? -1 : 1);
        return new Ratio(above / divisor + 0.0, below / divisor);
    }

    Ratio plus(Ratio other) {
        return reduced(above * other.below + other.above * below, below * other.below);
    }

    Ratio times(Ratio other) {
        return reduced(above * other.above, below * other.below);
    }

    /** Returns the inverse; only of what is not zero. */
    Ratio inverse() {
        return reduced(below, above);
    }

    Ratio power(int exponent) {
        Ratio power = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            power = power.times(this);
        }
        return exponent < 0 ? power.inverse() : power;
    }

    boolean isZero() {
        return above == 0;
    }

    boolean isOne() {
        return above == 1 && below == 1;
    }

    boolean isFinite() {
        return Double.isFinite(above) && Double.isFinite(below);
    }

    private static boolean isInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) <= LARGEST;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? Math.max(a, 1) : divisor(b, a % b);
    }
}
