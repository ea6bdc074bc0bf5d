package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Points joined in order.
 *
 * @param label the name in the legend
 * @param series the points; one that is not finite makes a gap
 * @param style how it is stroked
 */
record Line(String label, Series series, LineStyle style) implements Layer {

    /** Half a pixel: the width of one dot of a PNG at twofold scale. */
    private static final double COLUMN = 0.5;

    /** The radius of a point between two gaps: as a line of no length it would be overlooked. */
    private static final double LONER = 2.2;

    /** First, lowest, highest and last vertex of a column. */
    private static final int PER_COLUMN = 4;

    @Override
    public String kind() {
        return "line";
    }

    @Override
    public Layer onLogX() {
        return new Line(label, series.onLogX(name()), style);
    }

    @Override
    public Layer onLogY() {
        return new Line(label, series.onLogY(name()), style);
    }

    private String name() {
        return "line '" + label + "'";
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public Span xSpan() {
        return series.xSpan();
    }

    @Override
    public Span ySpan(Span window) {
        return series.ySpan(window);
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        g.draw(visible(frame).clipped(frame.withMargin(2 * ink.width())));
        for (Ellipse2D loner : loners(frame)) {
            g.fill(loner);
        }
    }

    /** Returns discs for the points between two gaps. */
    List<Ellipse2D> loners(Frame frame) {
        List<Ellipse2D> loners = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (isPoint(i) && !isPoint(i - 1) && !isPoint(i + 1)) {
                double x = frame.xOf(series.x(i)) - LONER;
                double y = frame.yOf(series.y(i)) - LONER;
                loners.add(new Ellipse2D.Double(x, y, 2 * LONER, 2 * LONER));
            }
        }
        return loners;
    }

    private boolean isPoint(int i) {
        return i >= 0 && i < series.size() && series.isPoint(i);
    }

    /** Returns the line in pixels, without the vertices nobody could see. */
    Polyline visible(Frame frame) {
        Polyline all = new Polyline(series.size());
        for (int i = 0; i < series.size(); i++) {
            if (series.isPoint(i)) {
                all.add(frame.xOf(series.x(i)), frame.yOf(series.y(i)));
            } else {
                all.lift();
            }
        }
        double most = PER_COLUMN * frame.area().getWidth() / COLUMN;
        return all.size() <= most ? all : all.thinned(COLUMN).withoutRepeats(COLUMN, (int) (4 * most));
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        dots.line(visible(frame).clipped(frame.area()), pen);
    }

    @Override
    public String key(Pen pen) {
        return pen.sample();
    }
}
