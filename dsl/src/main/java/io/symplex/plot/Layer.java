package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * One thing a panel shows; it knows its extent and draws itself and its key in the legend.
 *
 * <p>Immutable; equal by value. A new kind of layer is a new record here and a word in {@link Axes}.
 */
sealed interface Layer permits Line, Points, ReferenceLine {

    /** Returns the name in the legend; empty for a layer that is not named there. */
    String label();

    /**
     * Requires what a logarithmic x axis needs.
     *
     * @throws IllegalArgumentException if a value is not positive
     */
    void requirePositiveX();

    /**
     * Requires what a logarithmic y axis needs.
     *
     * @throws IllegalArgumentException if a value is not positive
     */
    void requirePositiveY();

    /** Returns whether it shows data, so that a panel is worth drawing. */
    boolean hasData();

    /** Returns the extent along x; of no meaning without data. */
    Span xSpan();

    /** Returns the extent along y of what lies inside {@code window} along x. */
    Span ySpan(Span window);

    /**
     * Draws the layer.
     *
     * @param g where to draw, clipped to the plot area
     * @param frame places of values
     * @param ink colour and stroke
     */
    void draw(Graphics2D g, Frame frame, Ink ink);

    /** Draws a sample of the layer into {@code box} for the legend. */
    void drawKey(Graphics2D g, Rectangle2D box, Ink ink);
}
