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

    /** Returns the ink of a layer that stands for itself. */
    static Ink of(Color color, LineStyle style) {
        return new Ink(color, WIDTH, style, 0);
    }

    /** Returns the ink of the solid line that a dashed one of the same colour lies on: broader and paler. */
    static Ink beneath(Color color) {
        return new Ink(Look.mix(color, Color.WHITE, 0.55), 2.6f * WIDTH, LineStyle.SOLID, 1);
    }

    /** Returns the ink of a line that only helps to read the others. */
    static Ink reference() {
        return new Ink(Look.REFERENCE, 1, LineStyle.SOLID, 2);
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
