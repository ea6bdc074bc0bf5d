package io.symplex.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Ticks at multiples of 1, 2 or 5 times a power of ten, exact in decimal arithmetic. */
final class LinearTicks {

    private static final int[] DIGITS = {1, 2, 5};

    /** Labels longer than this many digits and points are shortened by a common power of ten. */
    private static final int LONG_LABEL = 5;

    /** A common power of ten must save this many of them, or it is not worth reading. */
    private static final int LEAST_GAIN = 2;

    private LinearTicks() {}

    /** Returns the densest ticks in {@code span} that have room; rather two close to each other than a lonely one. */
    static Ticks of(Span span, TickRoom room) {
        double perUnit = span.size() / room.length();
        int exponent = (int) Math.floor(Math.log10(perUnit));
        Ticks tight = null; // the last that were too dense to be pleasant, but do not touch
        for (int candidate = 0; ; candidate++) {
            BigDecimal step = BigDecimal.valueOf(DIGITS[candidate % 3]).scaleByPowerOfTen(exponent + candidate / 3);
            double spacing = step.doubleValue() / perUnit;
            if (room.mayFit(spacing)) { // else too dense for any label: spare the work
                Ticks ticks = labelled(multiples(span, step));
                if (room.fits(ticks, spacing) || ticks.marks().size() <= 2) {
                    return ticks.marks().size() < 2 && tight != null ? tight : ticks;
                }
                tight = room.holds(ticks, spacing) ? ticks : null;
            }
        }
    }

    private static List<BigDecimal> multiples(Span span, BigDecimal step) {
        List<BigDecimal> multiples = new ArrayList<>();
        BigDecimal first = new BigDecimal(Math.ceil(span.low() / step.doubleValue()));
        BigDecimal value = first.multiply(step);
        while (value.doubleValue() <= span.high()) {
            multiples.add(value);
            value = value.add(step);
        }
        return multiples;
    }

    private static Ticks labelled(List<BigDecimal> values) {
        int exponent = exponent(values);
        List<Ticks.Mark> marks = values.stream()
                .map(value -> new Ticks.Mark(value.doubleValue(), label(value, exponent)))
                .toList();
        return new Ticks(marks, exponent);
    }

    private static String label(BigDecimal value, int exponent) {
        BigDecimal shown = value.scaleByPowerOfTen(-exponent);
        boolean isZero = shown.signum() == 0;
        return Digits.plain(isZero ? BigDecimal.ZERO : shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    /** Returns the power of a thousand that shortens the labels, or 0 if none is needed or helps. */
    private static int exponent(List<BigDecimal> values) {
        int plain = longest(values, 0);
        BigDecimal most =
                values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (plain <= LONG_LABEL || most.signum() == 0) {
            return 0;
        }
        int magnitude = most.round(new MathContext(1)).precision()
                - most.round(new MathContext(1)).scale()
                - 1;
        int exponent = 3 * Math.floorDiv(magnitude, 3);
        return longest(values, exponent) + LEAST_GAIN <= plain ? exponent : 0;
    }

    private static int longest(List<BigDecimal> values, int exponent) {
        return values.stream()
                .mapToInt(value -> label(value.abs(), exponent)
                        .replace(Digits.THIN_SPACE, "")
                        .length())
                .max()
                .orElse(0);
    }
}
