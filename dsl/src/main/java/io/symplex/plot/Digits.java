package io.symplex.plot;

import java.math.BigDecimal;

/** Numbers as a printer sets them: a real minus sign, thin spaces between thousands, powers of ten as superscripts. */
final class Digits {

    /** Stands between thousands. */
    static final String THIN_SPACE = "\u2009";

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String MINUS = "−";

    private Digits() {}

    /** Returns a number in full, such as {@code −0.25} or {@code 10 000}. */
    static String plain(BigDecimal value) {
        String text = value.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return (value.signum() < 0 ? MINUS : "") + grouped(whole) + text.substring(whole.length());
    }

    /** Four digits stay together, as the SI brochure has it (§5.4.4). */
    private static String grouped(String whole) {
        if (whole.length() <= 4) {
            return whole;
        }
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, THIN_SPACE);
        }
        return grouped.toString();
    }

    /** Returns a power of ten: {@code 10⁻³}; 1 and 10 as themselves. */
    static String power(int exponent) {
        if (exponent == 0 || exponent == 1) {
            return exponent == 0 ? "1" : "10";
        }
        StringBuilder text = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    /** Returns {@code digit × 10^exponent} as a power of ten, such as {@code 2×10⁻³}. */
    static String scientific(int digit, int exponent) {
        return digit == 1 ? power(exponent) : digit + "×" + power(exponent);
    }
}
