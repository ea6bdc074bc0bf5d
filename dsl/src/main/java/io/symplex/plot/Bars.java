package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
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

    /** Narrower bars, in pixels, have no lines between them: there would be nothing but lines. */
    private static final double LEAST_SEPARATED = 5;

    /** Two stretches of pixels that differ by less are equal but for rounding. */
    private static final double NEARLY = 1e-6;

    @Override
    public String kind() {
        return "histogram";
    }

    @Override
    public Layer onLogX() {
        if (!(bins.x(0) > 0)) {
            throw new IllegalArgumentException("values of histogram '" + label
                    + "' must be > 0 on a log axis, got a bin from " + bins.x(0) + "; leave out logX()");
        }
        return this;
    }

    @Override
    public Layer onLogY() {
        return this; // an empty bin has no bar on any scale
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
        fill(g, stairs(frame), ink);
    }

    /** Returns the bars, in pixels. */
    private Path2D stairs(Frame frame) {
        double ground = ground(frame);
        Path2D stairs = new Path2D.Double();
        stairs.moveTo(frame.xOf(bins.x(0)), ground);
        for (int i = 0; i < bins.size(); i++) {
            double x = frame.xOf(bins.x(i));
            double end = frame.xOf(bins.x(i) + width);
            double top = Math.min(frame.yOf(bins.y(i)), ground);
            stairs.lineTo(x, top);
            stairs.lineTo(end, top);
            if (end - x >= LEAST_SEPARATED) {
                stairs.lineTo(end, ground);
            }
        }
        stairs.lineTo(frame.xOf(bins.x(bins.size() - 1) + width), ground);
        return stairs;
    }

    private static double ground(Frame frame) {
        return Math.min(frame.yOf(0), frame.area().getMaxY()); // far below on a log axis
    }

    private static void fill(Graphics2D g, Shape shape, Ink ink) {
        g.setPaint(ink.tint());
        g.fill(shape);
        g.setPaint(ink.color());
        g.setStroke(new BasicStroke(0.8f));
        g.draw(shape);
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        fill(g, new Rectangle2D.Double(box.getX() + 3, box.getCenterY() - 5, box.getWidth() - 6, 10), ink);
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        if (pen.filled()) {
            for (int column = 0; column < dots.columns(); column++) {
                int bin = binOver(column * Dots.ACROSS, (column + 1) * Dots.ACROSS, frame);
                if (bin >= 0) {
                    dots.bar(
                            column,
                            frame.yOf(bins.y(bin)),
                            ground(frame),
                            pen.ink().pale());
                }
            }
        } else {
            dots.line(outline(frame).clipped(frame.area()), pen);
        }
    }

    /** Returns the outline of all bars together, in pixels. */
    private Polyline outline(Frame frame) {
        Polyline outline = new Polyline(2 * bins.size() + 2);
        outline.add(frame.xOf(bins.x(0)), ground(frame));
        for (int i = 0; i < bins.size(); i++) {
            double top = Math.min(frame.yOf(bins.y(i)), ground(frame));
            outline.add(frame.xOf(bins.x(i)), top);
            outline.add(frame.xOf(bins.x(i) + width), top);
        }
        outline.add(frame.xOf(bins.x(bins.size() - 1) + width), ground(frame));
        return outline;
    }

    /** Returns the bin that covers most of a stretch of pixels, of equal ones the highest; -1 if none does. */
    private int binOver(double from, double to, Frame frame) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < bins.size(); i++) {
            double overlap = Math.min(to, frame.xOf(bins.x(i) + width)) - Math.max(from, frame.xOf(bins.x(i)));
            boolean higher = best >= 0 && bins.y(i) > bins.y(best);
            if (overlap > most + NEARLY || (overlap > 0 && overlap > most - NEARLY && higher)) {
                best = i;
                most = overlap;
            }
        }
        return best;
    }

    @Override
    public String key(Pen pen) {
        return pen.filled() ? "██" : "⡏⢹";
    }
}
