package io.symplex.plot;

import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/**
 * The plot area and where in it a value is.
 *
 * @param area the plot area, in pixels
 * @param x horizontal place of a value, in pixels
 * @param y vertical place of a value, in pixels, downwards
 */
record Frame(Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {

    /** Far enough outside any picture, near enough for exact arithmetic on pixels. */
    private static final double FAR = 1e7;

    double xOf(double value) {
        return near(x.applyAsDouble(value));
    }

    double yOf(double value) {
        return near(y.applyAsDouble(value));
    }

    /** Returns the plot area with a margin around it, in pixels. */
    Rectangle2D withMargin(double margin) {
        return new Rectangle2D.Double(
                area.getX() - margin,
                area.getY() - margin,
                area.getWidth() + 2 * margin,
                area.getHeight() + 2 * margin);
    }

    private static double near(double pixel) {
        return Math.max(-FAR, Math.min(FAR, pixel));
    }
}
