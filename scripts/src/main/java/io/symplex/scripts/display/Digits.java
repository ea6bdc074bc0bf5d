package io.symplex.scripts.display;

import java.util.Locale;

/** Numbers where many stand together. */
final class Digits {

    /** A number that is no longer than this, in characters, is not shortened. */
    private static final int SHORT = 9;

    private Digits() {}

    /** Returns a number to six digits, or as it is if that is short. */
    static String few(double value, String full) {
        if (full.length() <= SHORT || !Double.isFinite(value)) {
            return full;
        }
        return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.5e", value)));
    }
}
