package io.symplex.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes on level lines which level they are; where a heat map has a colour bar, that says it. */
final class LevelLabels {

    private static final int SIGNIFICANT_DIGITS = 4;
    private static final double PADDING = 3; // pixels around a label

    private LevelLabels() {}

    static void draw(Contours contours, Graphics2D g, Frame frame) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (double level : contours.levels()) {
            String text = text(level);
            double width = Typeface.TICK.width(text) + 2 * PADDING;
            double height = Typeface.TICK.capHeight() + 2 * PADDING;
            Rectangle2D box = place(contours.line(level, frame), width, height, frame.area(), taken);
            if (box != null) {
                taken.add(box);
                g.setPaint(Color.WHITE);
                g.fill(box);
                double baseline = box.getCenterY() + Typeface.TICK.capHeight() / 2;
                Typeface.TICK.draw(g, text, box.getX() + PADDING, baseline, Look.QUIET_TEXT);
            }
        }
    }

    /** Writes them with characters. */
    static void print(Contours contours, Dots dots, Frame frame) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (double level : contours.levels()) {
            String text = text(level);
            double width = Dots.ACROSS * CellText.width(text);
            Rectangle2D box = place(contours.line(level, frame), width, Dots.DOWN, frame.area(), taken);
            if (box != null) {
                taken.add(box);
                dots.text(box.getX(), box.getCenterY(), text, Look.LEVEL);
            }
        }
    }

    static String text(double level) {
        BigDecimal rounded = new BigDecimal(level).round(new MathContext(SIGNIFICANT_DIGITS));
        BigDecimal shortest = rounded.stripTrailingZeros();
        return Digits.plain(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /** Returns room for a text as near as possible to the middle of the longest run, or null if there is none. */
    private static @Nullable Rectangle2D place(
            Polyline line, double width, double height, Rectangle2D area, List<Rectangle2D> taken) {
        int start = 0;
        int end = 0;
        for (int from = 0; from < line.size(); ) {
            int to = from;
            while (to < line.size() && !line.isGap(to)) {
                to++;
            }
            if (to - from > end - start) {
                start = from;
                end = to;
            }
            from = to + 1;
        }
        for (int away = 0; away < (end - start) / 2; away++) {
            int at = (start + end) / 2 + (away % 2 == 0 ? away / 2 : -away / 2 - 1);
            Rectangle2D box = new Rectangle2D.Double(line.x(at) - width / 2, line.y(at) - height / 2, width, height);
            if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                return box;
            }
        }
        return null;
    }
}
