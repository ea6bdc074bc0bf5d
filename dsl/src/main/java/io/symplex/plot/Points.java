package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Points as discs, not joined.
 *
 * @param label the name in the legend
 * @param series the points; one that is not finite is left out
 */
record Points(String label, Series series) implements Layer {

    private static final double RADIUS = 3;

    /** From this many on, discs are smaller and have no white rim. */
    private static final int CROWD = 400;

    private static final double CROWD_RADIUS = 1.8;

    /** More discs than this are thinned: one for each square of a pixel, of two, of three. */
    private static final int MOST = 10_000;

    /** Among characters, points are dots where there would be more than one for so many cells. */
    private static final int CELLS_A_MARKER = 8;

    @Override
    public String kind() {
        return "set of points";
    }

    @Override
    public Layer onLogX() {
        return new Points(label, series.onLogX(name()));
    }

    @Override
    public Layer onLogY() {
        return new Points(label, series.onLogY(name()));
    }

    private String name() {
        return "points '" + label + "'";
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
        List<Point2D> centres = visible(frame);
        boolean crowd = centres.size() >= CROWD;
        for (Point2D centre : centres) {
            disc(g, centre, crowd ? CROWD_RADIUS : RADIUS, !crowd, ink);
        }
    }

    /** Returns the centres of the discs, in pixels, without those that others hide. */
    List<Point2D> visible(Frame frame) {
        List<Point2D> centres = centres(frame);
        for (double cell = 1; cell <= 3 && centres.size() > MOST; cell++) {
            centres = oneForEachCell(centres, cell);
        }
        return centres;
    }

    private List<Point2D> centres(Frame frame) {
        Rectangle2D window = frame.withMargin(RADIUS);
        List<Point2D> centres = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.isPoint(i)) {
                Point2D centre = new Point2D.Double(frame.xOf(series.x(i)), frame.yOf(series.y(i)));
                if (window.contains(centre)) {
                    centres.add(centre);
                }
            }
        }
        return centres;
    }

    private static List<Point2D> oneForEachCell(List<Point2D> centres, double cell) {
        Set<Point2D> seen = new HashSet<>();
        List<Point2D> kept = new ArrayList<>();
        for (Point2D centre : centres) {
            if (seen.add(new Point2D.Double(Math.floor(centre.getX() / cell), Math.floor(centre.getY() / cell)))) {
                kept.add(centre);
            }
        }
        return kept;
    }

    private static void disc(Graphics2D g, Point2D centre, double radius, boolean rim, Ink ink) {
        Ellipse2D disc = new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
        g.setPaint(ink.color());
        g.fill(disc);
        if (rim) {
            g.setPaint(Color.WHITE);
            g.setStroke(new BasicStroke(0.8f));
            g.draw(disc);
        }
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        disc(g, new Point2D.Double(box.getCenterX(), box.getCenterY()), RADIUS, false, ink);
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        List<Point2D> centres = visible(frame);
        boolean crowd = centres.size() * CELLS_A_MARKER > dots.columns() * dots.rows();
        for (Point2D centre : centres) {
            if (crowd) {
                dots.dot(centre.getX(), centre.getY(), pen.ink().color());
            } else {
                dots.mark(centre.getX(), centre.getY(), pen.marker(), pen.ink().color());
            }
        }
    }

    @Override
    public String key(Pen pen) {
        return pen.marker();
    }
}
