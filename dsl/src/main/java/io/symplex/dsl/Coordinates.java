package io.symplex.dsl;

import java.math.BigDecimal;
import java.math.MathContext;

/** Names and values of a trajectory's coordinates, as figures show them. */
final class Coordinates {

    /** More would crowd a panel. */
    private static final int MOST_SHOWN = 4;

    /** Lines in a panel that still have colours of their own. */
    private static final int MOST_LINES = 7;

    private Coordinates() {}

    static int shown(int degreesOfFreedom) {
        return Math.min(degreesOfFreedom, MOST_SHOWN);
    }

    /** Returns how many coordinates may be shown where each is one line. */
    static int shownAsLines(int degreesOfFreedom) {
        return Math.min(degreesOfFreedom, MOST_LINES);
    }

    /** Returns what to add to a title: that only some coordinates are shown, or nothing if all are. */
    static String ofAll(int shown, int degreesOfFreedom) {
        return shown < degreesOfFreedom ? ", the first " + shown + " of " + degreesOfFreedom : "";
    }

    /** Returns {@code q} for one degree of freedom, {@code q₀}, {@code q₁} … for more. */
    static String name(String letter, int i, int degreesOfFreedom) {
        return degreesOfFreedom == 1 ? letter : letter + (char) ('₀' + i);
    }

    /** Returns a number rounded to some digits, as a printer sets it: {@code −2}, {@code 0.5}. */
    static String plain(double value, int significantDigits) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(significantDigits)).stripTrailingZeros();
        return rounded.toPlainString().replace('-', '−');
    }

    static double[] difference(double[] a, double[] b) {
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = a[i] - b[i];
        }
        return out;
    }
}
