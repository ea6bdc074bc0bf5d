package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A line within a band, such as a median within its quantiles.
 *
 * @param label the name in the legend
 * @param low the lower border
 * @param middle the line
 * @param high the upper border, with the same x; a point missing from one of the three is a gap in all
 */
record Band(String label, Series low, Series middle, Series high) implements Layer {

    @Override
    public String kind() {
        return "band";
    }

    @Override
    public Layer onLogX() {
        String name = "band '" + label + "'";
        return new Band(label, low.onLogX(name), middle.onLogX(name), high.onLogX(name));
    }

    @Override
    public Layer onLogY() {
        return new Band(
                label,
                low.onLogY("the lower border of band '" + label + "'"),
                middle.onLogY("the middle of band '" + label + "'"),
                high.onLogY("the upper border of band '" + label + "'"));
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public Span xSpan() {
        return middle.xSpan();
    }

    @Override
    public Span ySpan(Span window) {
        return low.ySpan(window).union(high.ySpan(window)).union(middle.ySpan(window));
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        g.setPaint(ink.tint());
        runs(frame).forEach(g::fill);
        new Line("", middle, LineStyle.SOLID).draw(g, frame, ink);
    }

    /** Returns the parts of the band between gaps, in pixels. */
    private List<Path2D> runs(Frame frame) {
        List<Path2D> runs = new ArrayList<>();
        for (int start = 0; start < middle.size(); ) {
            int end = start;
            while (end < middle.size() && isPoint(end)) {
                end++;
            }
            if (end > start) {
                runs.add(outline(frame, start, end));
            }
            start = end + 1;
        }
        return runs;
    }

    private boolean isPoint(int i) {
        return low.isPoint(i) && middle.isPoint(i) && high.isPoint(i);
    }

    /** Returns the band from one index to before another: along the lower border and back along the upper. */
    private Path2D outline(Frame frame, int start, int end) {
        Path2D path = new Path2D.Double();
        path.moveTo(frame.xOf(low.x(start)), frame.yOf(low.y(start)));
        for (int i = start + 1; i < end; i++) {
            path.lineTo(frame.xOf(low.x(i)), frame.yOf(low.y(i)));
        }
        for (int i = end - 1; i >= start; i--) {
            path.lineTo(frame.xOf(high.x(i)), frame.yOf(high.y(i)));
        }
        path.closePath();
        return path;
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        g.setPaint(ink.tint());
        g.fill(new Rectangle2D.Double(box.getX(), box.getCenterY() - 5, box.getWidth(), 10));
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        for (Path2D run : runs(frame)) {
            dots.shade(run, pen.ink().color());
        }
        new Line("", middle, LineStyle.SOLID).print(dots, frame, pen);
    }

    @Override
    public String key(Pen pen) {
        return "░" + pen.sample() + "░";
    }
}
