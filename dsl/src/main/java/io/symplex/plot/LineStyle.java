package io.symplex.plot;

/**
 * How a line is stroked.
 *
 * <p>Solid and dashed lines of one panel go in pairs: the first dashed line with the first solid one, the second with
 * the second, and so on. A pair shares its colour, and its solid line is drawn broader and paler beneath, so that a
 * prediction stays visible where it coincides with the truth. Where there are more dashed lines than solid ones, the
 * others go with the sets of points in the same way: what was seen, and what is predicted.
 *
 * <pre>{@code
 * Axes.of("q").line("true", t, q).line("learned", t, learnedQ, LineStyle.DASHED);
 * }</pre>
 */
public enum LineStyle {
    /** Without gaps: what is, such as the truth. */
    SOLID,

    /** Dashes: what is predicted; takes the colour of the solid line or the points it goes with. */
    DASHED,

    /** Dots, in a colour of their own. */
    DOTTED
}
