package io.symplex.dsl;

/** Names and values of a trajectory's coordinates, as figures show them. */
final class Coordinates {

    /** More would crowd a panel. */
    private static final int MOST_SHOWN = 4;

    private Coordinates() {}

    static int shown(int degreesOfFreedom) {
        return Math.min(degreesOfFreedom, MOST_SHOWN);
    }

    /** Returns {@code q} for one degree of freedom, {@code q₀}, {@code q₁} … for more. */
    static String name(String letter, int i, int degreesOfFreedom) {
        return degreesOfFreedom == 1 ? letter : letter + (char) ('₀' + i);
    }

    static double[] difference(double[] a, double[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = a[i] - b[i];
        }
        return out;
    }
}
