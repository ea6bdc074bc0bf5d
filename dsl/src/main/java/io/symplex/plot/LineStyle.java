package io.symplex.plot;

/**
 * How a line is stroked.
 *
 * <p>Solid and dashed lines of one panel go in pairs: the first dashed line with the first solid one, the second with
 * the second, and so on. A pair shares its colour, and its solid line is drawn broader and paler beneath, so that a
 * prediction stays visible where it coincides with the truth.
 */
public enum LineStyle {
    /** Without gaps: what is, such as the truth. */
    SOLID,

    /** Dashes: what is predicted; takes the colour of the solid line it goes with. */
    DASHED,

    /** Dots, in a colour of their own. */
    DOTTED
}
