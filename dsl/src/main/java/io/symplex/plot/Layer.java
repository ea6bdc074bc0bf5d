package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * One thing a panel shows; it knows its extent and draws itself and its key in the legend.
 *
 * <p>Immutable; equal by value. A new kind of layer is a new record here and a word in {@link Axes}.
 */
sealed interface Layer permits Line, Points, ReferenceLine, Heat, Contours, Arrows, Band, Bars {

    /** Returns what it is, for a sentence about a figure, such as {@code line}. */
    String kind();

    /** Returns the ink it always has, or null if the palette gives it one. */
    default @Nullable Ink ownInk() {
        return null;
    }

    /** Returns the name in the legend; empty for a layer that is not named there. */
    String label();

    /**
     * Returns what a logarithmic x axis shows of it: zeros of its points are gaps.
     *
     * @throws IllegalArgumentException if a value is negative, or none is positive
     */
    Layer onLogX();

    /**
     * Returns what a logarithmic y axis shows of it: zeros of its points are gaps.
     *
     * @throws IllegalArgumentException if a value is negative, or none is positive
     */
    Layer onLogY();

    /** Returns whether it shows data, so that a panel is worth drawing. */
    boolean hasData();

    /** Returns the extent along x; of no meaning without data. */
    Span xSpan();

    /** Returns the extent along y of what lies inside {@code window} along x. */
    Span ySpan(Span window);

    /** Returns the extent along y on a scale; another than {@link #ySpan(Span)} only if that depends on the scale. */
    default Span ySpan(Span window, Scale scale) {
        return ySpan(window);
    }

    /** Returns whether it covers its extent, so that there is to be no margin around it. */
    default boolean isArea() {
        return false;
    }

    /** Returns whether it stands on zero, so that there is to be no margin below. */
    default boolean standsOnZero() {
        return false;
    }

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

    /**
     * Draws the layer with characters.
     *
     * @param dots the plot area; modified
     * @param frame places of values, in dots
     * @param pen colour, stroke and marker
     */
    void print(Dots dots, Frame frame, Pen pen);

    /** Returns a sample of the layer in characters, for the legend. */
    String key(Pen pen);
}
