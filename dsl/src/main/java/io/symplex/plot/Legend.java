package io.symplex.plot;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of a panel's layers, each with a sample of how it is drawn.
 *
 * @param entries the named layers with their inks, in the order they were said
 */
record Legend(List<Entry> entries) {

    /** The height of one line, in pixels. */
    static final int LINE = 20;

    private static final int KEY = 26;
    private static final int KEY_GAP = 7;
    private static final int ENTRY_GAP = 20;

    /**
     * A name and its sample.
     *
     * @param layer what is named
     * @param ink how it is drawn
     */
    record Entry(Layer layer, Ink ink) {

        private double width() {
            return KEY + KEY_GAP + Typeface.LABEL.width(layer.label());
        }
    }

    static Legend of(Panel panel) {
        List<Ink> inks = Palette.inks(panel.layers());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < inks.size(); i++) {
            if (!panel.layers().get(i).label().isEmpty()) {
                entries.add(new Entry(panel.layers().get(i), inks.get(i)));
            }
        }
        return new Legend(List.copyOf(entries));
    }

    /** Returns the width it needs with one entry on each line, in pixels. */
    int width() {
        return (int) Math.ceil(entries.stream().mapToDouble(Entry::width).max().orElse(0));
    }

    /** Returns how many lines it needs in a given width. */
    int lines(int width) {
        return rows(width).size();
    }

    /** Draws it into {@code area}: as many entries on a line as there is room for. */
    void draw(Graphics2D g, Rectangle area) {
        double y = area.getY();
        for (List<Entry> row : rows(area.width)) {
            double x = area.getX();
            for (Entry entry : row) {
                draw(g, entry, x, y, area.getMaxX() - x);
                x += entry.width() + ENTRY_GAP;
            }
            y += LINE;
        }
    }

    private static void draw(Graphics2D g, Entry entry, double x, double y, double room) {
        entry.layer().drawKey(g, new Rectangle2D.Double(x, y, KEY, LINE), entry.ink());
        String text = Typeface.LABEL.fitted(entry.layer().label(), room - KEY - KEY_GAP);
        double baseline = y + LINE / 2.0 + Typeface.LABEL.capHeight() / 2;
        Typeface.LABEL.draw(g, text, x + KEY + KEY_GAP, baseline, Look.TEXT);
    }

    private List<List<Entry>> rows(int width) {
        List<List<Entry>> rows = new ArrayList<>();
        double x = 0;
        for (Entry entry : entries) {
            if (rows.isEmpty() || x + entry.width() > width) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            x += entry.width() + ENTRY_GAP;
        }
        return rows;
    }
}
