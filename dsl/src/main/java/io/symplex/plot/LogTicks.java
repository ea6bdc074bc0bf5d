package io.symplex.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ticks at powers of ten; within a decade or two also at 2 and 5 times one; minor ticks in between. */
final class LogTicks {

    /** A decade shorter than this, in pixels, has no minor ticks within. */
    private static final double LEAST_DECADE = 40;

    /** Labels of a narrow span are written in full between these, else as powers of ten. */
    private static final double LEAST_IN_FULL = 1e-3;

    private static final double MOST_IN_FULL = 1e5;

    private LogTicks() {}

    /** Returns the densest ticks in {@code span}, which must be positive, that have room. */
    static Ticks of(Span span, TickRoom room) {
        double decade = room.length() / Math.log10(span.high() / span.low());
        boolean inFull = span.low() >= LEAST_IN_FULL && span.high() < MOST_IN_FULL;
        Ticks fine = withMinor(span, marks(span, inFull, 1, 2, 5));
        if (room.fits(fine, 0.3 * decade)) { // 0.3 is the distance from 1 to 2 and from 5 to 10
            return fine.labels().size() >= 2 ? fine : LinearTicks.of(span, room);
        }
        List<Ticks.Mark> powers = marks(span, false, 1);
        for (int stride = 1; ; stride++) {
            Ticks ticks = new Ticks(everyNth(powers, stride), 0);
            if (room.fits(ticks, stride * decade) || ticks.marks().size() <= 2) {
                return decade >= LEAST_DECADE ? withMinor(span, ticks.marks()) : with(powers, ticks.marks());
            }
        }
    }

    private static List<Ticks.Mark> marks(Span span, boolean inFull, int... digits) {
        List<Ticks.Mark> marks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(span.high()));
        for (int exponent = (int) Math.floor(Math.log10(span.low())); exponent <= last; exponent++) {
            for (int digit : digits) {
                double value = value(digit, exponent);
                if (span.contains(value)) {
                    marks.add(new Ticks.Mark(value, label(digit, exponent, inFull)));
                }
            }
        }
        return marks;
    }

    private static String label(int digit, int exponent, boolean inFull) {
        return inFull ? Digits.plain(new BigDecimal(digit + "e" + exponent)) : Digits.scientific(digit, exponent);
    }

    private static Ticks withMinor(Span span, List<Ticks.Mark> major) {
        return with(marks(span, false, 1, 2, 3, 4, 5, 6, 7, 8, 9), major);
    }

    /** Returns the major marks and, without labels, those of {@code minor} that are not among them. */
    private static Ticks with(List<Ticks.Mark> minor, List<Ticks.Mark> major) {
        List<Ticks.Mark> all = new ArrayList<>(major);
        for (Ticks.Mark mark : minor) {
            if (major.stream().noneMatch(other -> other.value() == mark.value())) {
                all.add(new Ticks.Mark(mark.value(), ""));
            }
        }
        all.sort(Comparator.comparingDouble(Ticks.Mark::value));
        return new Ticks(List.copyOf(all), 0);
    }

    /** Keeps the powers whose exponent is a multiple of {@code stride}, so that zooming moves no label. */
    private static List<Ticks.Mark> everyNth(List<Ticks.Mark> powers, int stride) {
        return powers.stream()
                .filter(mark -> Math.floorMod(Math.round(Math.log10(mark.value())), stride) == 0)
                .toList();
    }

    /** Returns the double nearest to the decimal number, which a product with a power might miss. */
    private static double value(int digit, int exponent) {
        return Double.parseDouble(digit + "e" + exponent);
    }
}
