package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A histogram: bars side by side that stand on zero.
 *
 * @param label the name in the legend
 * @param bins their heights and the left end of each
 * @param width of each bar, {@code > 0}
 */
record Bars(String label, Series bins, double width) implements Layer {

    /** On a logarithmic axis, the lowest bar has this share of its height below it. */
    private static final double BELOW_LOWEST = 0.5;

    /** Narrower bars, in pixels, would be nothing but outlines; of them only the top is drawn. */
    private static final double LEAST_OUTLINED = 5;

    @Override
    public String kind() {
        return "histogram";
    }

    @Override
    public void requirePositiveX() {
        bins.requirePositiveX("histogram '" + label + "'");
    }

    @Override
    public void requirePositiveY() {
        // An empty bin has no bar on any scale.
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public boolean standsOnZero() {
        return true;
    }

    @Override
    public Span xSpan() {
        Span lefts = bins.xSpan();
        return new Span(lefts.low(), lefts.high() + width);
    }

    @Override
    public Span ySpan(Span window) {
        return new Span(0, highest());
    }

    @Override
    public Span ySpan(Span window, Scale scale) {
        return scale == Scale.LINEAR ? ySpan(window) : new Span(BELOW_LOWEST * lowest(), highest());
    }

    private double highest() {
        return bins.ySpan(bins.xSpan()).high();
    }

    private double lowest() {
        double[] heights = new double[bins.size()];
        Arrays.setAll(heights, i -> bins.y(i) > 0 ? bins.y(i) : Double.NaN);
        return Span.around(heights).low();
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        double ground = Math.min(frame.yOf(0), frame.area().getMaxY()); // far below on a log axis
        for (int i = 0; i < bins.size(); i++) {
            if (bins.y(i) > 0) {
                double x = frame.xOf(bins.x(i));
                double top = frame.yOf(bins.y(i));
                bar(g, new Rectangle2D.Double(x, top, frame.xOf(bins.x(i) + width) - x, ground - top), ink);
            }
        }
    }

    private static void bar(Graphics2D g, Rectangle2D bar, Ink ink) {
        g.setPaint(ink.tint());
        g.fill(bar);
        g.setPaint(ink.color());
        g.setStroke(new BasicStroke(0.8f));
        g.draw(bar.getWidth() >= LEAST_OUTLINED ? bar : top(bar));
    }

    private static Line2D top(Rectangle2D bar) {
        return new Line2D.Double(bar.getMinX(), bar.getMinY(), bar.getMaxX(), bar.getMinY());
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        bar(g, new Rectangle2D.Double(box.getX() + 3, box.getCenterY() - 5, box.getWidth() - 6, 10), ink);
    }
}
