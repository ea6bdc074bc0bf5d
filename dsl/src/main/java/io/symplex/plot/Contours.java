package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Lines along which a field has a given value.
 *
 * @param label the name in the legend
 * @param field its values
 * @param levels the values, at least one
 */
record Contours(String label, Field field, List<Double> levels) implements Layer {

    Contours {
        levels = List.copyOf(levels);
    }

    @Override
    public String kind() {
        return "set of level lines";
    }

    @Override
    public Ink ownInk() {
        return Ink.level();
    }

    @Override
    public Layer onLogX() {
        Heat.requirePositive("x", field.x(0), "logX()");
        return this;
    }

    @Override
    public Layer onLogY() {
        Heat.requirePositive("y", field.y(0), "logY()");
        return this;
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public boolean isArea() {
        return true;
    }

    @Override
    public Span xSpan() {
        return field.xSpan();
    }

    @Override
    public Span ySpan(Span window) {
        return field.ySpan();
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        for (double level : levels) {
            g.draw(line(level, frame).clipped(frame.withMargin(2)));
        }
    }

    /** Returns the lines of one level, in pixels. */
    Polyline line(double level, Frame frame) {
        Polyline line = MarchingSquares.of(field, level);
        Polyline pixels = new Polyline(line.size());
        for (int i = 0; i < line.size(); i++) {
            if (line.isGap(i)) {
                pixels.lift();
            } else {
                pixels.add(frame.xOf(line.x(i)), frame.yOf(line.y(i)));
            }
        }
        return pixels;
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        for (double level : levels) {
            dots.line(line(level, frame).clipped(frame.area()), pen);
        }
    }

    @Override
    public String key(Pen pen) {
        return pen.sample();
    }
}
