package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/**
 * Colour, stroke and depth of a layer.
 *
 * @param color the colour, opaque
 * @param width the stroke's width, in pixels
 * @param style solid, dashed or dotted
 * @param depth what has more of it is drawn earlier, beneath the rest
 */
record Ink(Color color, float width, LineStyle style, int depth) {

    private static final float WIDTH = 1.8f;

    private static final int TINT = 70; // of 255

    /** Returns the ink of a layer that stands for itself. */
    static Ink of(Color color, LineStyle style) {
        return new Ink(color, WIDTH, style, 0);
    }

    /** Returns the ink of a layer that stands for itself; what covers an area lies beneath lines and points. */
    static Ink of(Color color, Layer layer) {
        boolean covers = layer instanceof Band || layer instanceof Bars;
        return new Ink(color, WIDTH, layer instanceof Line line ? line.style() : LineStyle.SOLID, covers ? 3 : 0);
    }

    /** Returns the ink of the solid line that a dashed one of the same colour lies on: broader and paler. */
    static Ink beneath(Color color) {
        return new Ink(Look.mix(color, Color.WHITE, 0.55), 2.6f * WIDTH, LineStyle.SOLID, 1);
    }

    /** Returns the ink of a line that only helps to read the others. */
    static Ink reference() {
        return new Ink(Look.REFERENCE, 1, LineStyle.SOLID, 2);
    }

    /** Returns the ink of a heat map, beneath everything. */
    static Ink ground() {
        return new Ink(Color.WHITE, 1, LineStyle.SOLID, 9);
    }

    /** Returns the ink of level lines, on a heat map. */
    static Ink level() {
        return new Ink(Look.LEVEL, 0.9f, LineStyle.SOLID, 6);
    }

    /** Returns the ink of arrows, on level lines. */
    static Ink arrow() {
        return new Ink(Look.ARROW, 1.1f, LineStyle.SOLID, 5);
    }

    /** Returns the ink of a white rim around what is drawn with this one, to set it off from a heat map. */
    Ink rim() {
        return new Ink(Color.WHITE, width + 2.4f, LineStyle.SOLID, depth);
    }

    /** Returns the colour, so transparent that what is beneath stays readable. */
    Color tint() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), TINT);
    }

    /** Returns the colour between itself and white, for what covers an area of characters. */
    Color pale() {
        return Look.mix(color, Color.WHITE, 0.35);
    }

    Stroke stroke() {
        return switch (style) {
            case SOLID -> new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED -> broken(6, 3.5f);
            case DOTTED -> broken(1.8f, 3);
        };
    }

    private Stroke broken(float... onAndOff) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, onAndOff, 0);
    }
}
