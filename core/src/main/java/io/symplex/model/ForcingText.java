package io.symplex.model;

import io.symplex.expression.FormulaForce;
import java.util.List;

/** The force beside a network as a text: {@code known: cos(t)}, {@code spline: 0.0, 20.0, 32, 0} and the like. */
final class ForcingText {

    private static final String KNOWN = "known";
    private static final String SPLINE = "spline";
    private static final String PERIODIC = "periodic";
    private static final String BETWEEN = "; "; // formulas, which have commas of their own

    private ForcingText() {}

    /**
     * Writes a force.
     *
     * @throws IllegalArgumentException if it is known, but not as formulas
     */
    static String of(Forcing forcing) {
        if (forcing instanceof Forcing.Spline spline) {
            return text(SPLINE, spline.from(), spline.to(), spline.pieces(), spline.hidden());
        }
        if (forcing instanceof Forcing.Periodic periodic) {
            return text(PERIODIC, periodic.period(), periodic.harmonics(), periodic.hidden());
        }
        if (forcing instanceof Forcing.Known known && known.force() instanceof FormulaForce formulas) {
            return KNOWN + ": " + String.join(BETWEEN, formulas.formulas());
        }
        throw new IllegalArgumentException(
                "force must be written as formulas to be saved, got " + forcing + "; say force(\"0.5*cos(1.2*t)\")");
    }

    private static String text(String kind, Object... values) {
        return kind + ": "
                + String.join(
                        ", ", List.of(values).stream().map(Object::toString).toList());
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Forcing read(String text) {
        int colon = text.indexOf(": ");
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 2);
        String[] values = rest.split(", ", -1);
        if (kind.equals(KNOWN)) {
            return new Forcing.Known(FormulaForce.of(rest.split(BETWEEN, -1)));
        }
        try {
            if (kind.equals(SPLINE) && values.length == 4) {
                return new Forcing.Spline(
                        Double.parseDouble(values[0]),
                        Double.parseDouble(values[1]),
                        Integer.parseInt(values[2]),
                        Integer.parseInt(values[3]));
            }
            if (kind.equals(PERIODIC) && values.length == 3) {
                return new Forcing.Periodic(
                        Double.parseDouble(values[0]), Integer.parseInt(values[1]), Integer.parseInt(values[2]));
            }
        } catch (NumberFormatException noNumber) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "force must be known, spline or periodic with its numbers, such as 'periodic: 5.2, 3, 0', got "
                        + ModelSource.quoted(text) + "; read it with a newer Symplex");
    }
}
