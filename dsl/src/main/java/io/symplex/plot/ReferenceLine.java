package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * A thin horizontal line across the panel, beneath everything else and not in the legend.
 *
 * @param y where it is, finite
 */
record ReferenceLine(double y) implements Layer {

    /** Among characters it is a dot in every second cell. */
    private static final int DOTS_APART = 4;

    @Override
    public String kind() {
        return ""; // not worth counting
    }

    @Override
    public Ink ownInk() {
        return Ink.reference();
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public Layer onLogX() {
        return this; // has no x
    }

    @Override
    public Layer onLogY() {
        if (!(y > 0)) {
            throw new IllegalArgumentException(
                    "y of horizontal must be > 0 on a log axis, got " + y + "; leave it out, or leave out logY()");
        }
        return this;
    }

    @Override
    public boolean hasData() {
        return false;
    }

    @Override
    public Span xSpan() {
        return new Span(0, 0);
    }

    @Override
    public Span ySpan(Span window) {
        return new Span(y, y);
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        double at = frame.yOf(y);
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        g.draw(new Line2D.Double(frame.area().getMinX(), at, frame.area().getMaxX(), at));
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        // Has no label, so no key.
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        for (int x = 0; x < frame.area().getWidth(); x += DOTS_APART) {
            dots.dot(x, frame.yOf(y), pen.ink().color());
        }
    }

    @Override
    public String key(Pen pen) {
        return ""; // has no label
    }
}
