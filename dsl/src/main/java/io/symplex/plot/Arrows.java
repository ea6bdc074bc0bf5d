package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A flow: at each point an arrow that shows where it goes.
 *
 * <p>The arrow points as the flow does on the picture, whatever the scales of the axes. Its length grows with the
 * square root of the speed on the picture, so that slow places stay visible; the longest nearly reaches its neighbour.
 *
 * @param label the name in the legend
 * @param places the middles of the arrows
 * @param directions the velocities there, as many
 */
record Arrows(String label, Series places, Series directions) implements Layer {

    private static final double HEAD = 4.2; // pixels from the tip back
    private static final double HALF_HEAD = 2.1;
    private static final double SHORTEST = 5;
    private static final double MOST_OF_SPACING = 0.8;
    private static final double LONGEST = 26;

    /** What is slower than this share of the fastest stands still, as far as the eye can tell. */
    private static final double STILL = 0.005;

    /** From right on, counter-clockwise. */
    private static final List<String> CHARACTERS = List.of("→", "↗", "↑", "↖", "←", "↙", "↓", "↘");

    @Override
    public String kind() {
        return "set of arrows";
    }

    @Override
    public Ink ownInk() {
        return Ink.arrow();
    }

    @Override
    public Layer onLogX() {
        throw refusal("logX()");
    }

    @Override
    public Layer onLogY() {
        throw refusal("logY()");
    }

    private static IllegalArgumentException refusal(String word) {
        return new IllegalArgumentException("arrows must have two linear axes, got a log axis; leave out " + word);
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public Span xSpan() {
        return places.xSpan();
    }

    @Override
    public Span ySpan(Span window) {
        return places.ySpan(window);
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        double fastest = fastest(frame);
        double area = frame.area().getWidth() * frame.area().getHeight();
        double longest = Math.min(LONGEST, MOST_OF_SPACING * Math.sqrt(area / places.size()));
        for (int i = 0; i < places.size(); i++) {
            double speed = isArrow(i) ? Math.hypot(right(i, frame), down(i, frame)) : 0;
            if (speed > STILL * fastest) {
                double length = Math.max(SHORTEST, longest * Math.sqrt(speed / fastest));
                double dx = right(i, frame) / speed * length;
                double dy = down(i, frame) / speed * length;
                arrow(g, frame.xOf(places.x(i)) + dx / 2, frame.yOf(places.y(i)) + dy / 2, dx, dy, ink);
            }
        }
    }

    private double fastest(Frame frame) {
        double fastest = 0;
        for (int i = 0; i < places.size(); i++) {
            fastest = Math.max(fastest, isArrow(i) ? Math.hypot(right(i, frame), down(i, frame)) : 0);
        }
        return fastest;
    }

    private boolean isArrow(int i) {
        return places.isPoint(i) && directions.isPoint(i);
    }

    /** Returns the speed to the right, in pixels a unit of time. */
    private double right(int i, Frame frame) {
        return directions.x(i) * (frame.xOf(1) - frame.xOf(0));
    }

    /** Returns the speed downwards, in pixels a unit of time. */
    private double down(int i, Frame frame) {
        return directions.y(i) * (frame.yOf(1) - frame.yOf(0));
    }

    /** Draws an arrow that goes (dx, dy) and ends in (x, y). */
    private static void arrow(Graphics2D g, double x, double y, double dx, double dy, Ink ink) {
        double length = Math.hypot(dx, dy);
        double ux = dx / length;
        double uy = dy / length;
        g.setPaint(ink.color());
        g.setStroke(ink.stroke());
        Path2D shaft = new Path2D.Double();
        shaft.moveTo(x - dx, y - dy);
        shaft.lineTo(x - HEAD / 2 * ux, y - HEAD / 2 * uy);
        g.draw(shaft);
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - HEAD * ux - HALF_HEAD * uy, y - HEAD * uy + HALF_HEAD * ux);
        head.lineTo(x - HEAD * ux + HALF_HEAD * uy, y - HEAD * uy - HALF_HEAD * ux);
        head.closePath();
        g.fill(head);
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        arrow(g, box.getMaxX() - 3, box.getCenterY(), box.getWidth() - 6, 0, ink);
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        double fastest = fastest(frame);
        for (int i = 0; i < places.size(); i++) {
            if (isArrow(i)) {
                double right = right(i, frame);
                double down = down(i, frame);
                boolean moves = Math.hypot(right, down) > STILL * fastest;
                String arrow = moves ? character(right, down) : "·";
                dots.mark(
                        frame.xOf(places.x(i)),
                        frame.yOf(places.y(i)),
                        arrow,
                        pen.ink().color());
            }
        }
    }

    /** Returns the arrow of eight that points most nearly there. */
    private static String character(double right, double down) {
        long eighth = Math.round(Math.atan2(-down, right) / (Math.PI / 4));
        return CHARACTERS.get(Math.floorMod(eighth, CHARACTERS.size()));
    }

    @Override
    public String key(Pen pen) {
        return "→";
    }
}
