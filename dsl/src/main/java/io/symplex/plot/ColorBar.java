package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * The colours of a heat map and the values they stand for, right of the plot area.
 *
 * @param heat what is explained
 * @param area where the colours are, in pixels
 * @param ticks the values beside them
 */
record ColorBar(Heat heat, Rectangle area, Ticks ticks) {

    private static final int GAP = 16;
    private static final int WIDTH = 14;

    /** Returns the colour bar of a heat map beside a plot area. */
    static ColorBar beside(Heat heat, Rectangle plot) {
        Rectangle area = new Rectangle(plot.x + plot.width + GAP, plot.y, WIDTH, plot.height);
        return new ColorBar(heat, area, Scale.LINEAR.ticks(heat.shown(), new TickRoom(plot.height, false)));
    }

    /** Returns the width it needs right of the plot area, in pixels. */
    int room() {
        int label = heat.name().isEmpty() ? 0 : Look.LABEL_BAND;
        double texts = Math.max(ticks.widestLabel(), Typeface.TICK.width(ticks.factor()) - WIDTH);
        return GAP + WIDTH + Look.TICK_LENGTH + Look.TICK_LABEL_GAP + (int) Math.ceil(texts) + label;
    }

    void draw(Graphics2D g) {
        for (int k = 0; k < area.height; k++) {
            g.setPaint(new Color(ColorMap.rgb(1 - (k + 0.5) / area.height)));
            g.fill(new Rectangle2D.Double(area.x, area.y + k, area.width, Math.min(1.5, area.height - k)));
        }
        g.setPaint(Look.AXIS);
        g.setStroke(new BasicStroke(0.9f));
        g.draw(area);
        Span span = heat.shown();
        for (Ticks.Mark mark : ticks.marks()) {
            double y = area.getMaxY() - (mark.value() - span.low()) / span.size() * area.height;
            tick(g, mark, y);
        }
        Typeface.TICK.draw(g, ticks.factor(), area.x, area.y - 9, Look.QUIET_TEXT);
        name(g);
    }

    private void tick(Graphics2D g, Ticks.Mark mark, double y) {
        double x = area.getMaxX();
        g.setPaint(Look.AXIS);
        g.draw(new Line2D.Double(x, y, x + Look.TICK_LENGTH, y));
        double baseline = y + Typeface.TICK.capHeight() / 2;
        Typeface.TICK.draw(g, mark.label(), x + Look.TICK_LENGTH + Look.TICK_LABEL_GAP, baseline, Look.QUIET_TEXT);
    }

    private void name(Graphics2D g) {
        String name = Typeface.LABEL.fitted(heat.name(), area.height);
        AffineTransform before = g.getTransform();
        g.translate(area.x - GAP + room() - 4, area.getCenterY());
        g.rotate(-Math.PI / 2);
        Typeface.LABEL.draw(g, name, -Typeface.LABEL.width(name) / 2, 0, Look.TEXT);
        g.setTransform(before);
    }
}
