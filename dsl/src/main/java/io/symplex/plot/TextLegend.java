package io.symplex.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of a panel's layers in characters, each with a sample; a heat map's says what its shades are.
 *
 * @param entries the named layers, in the order they were said
 */
record TextLegend(List<Entry> entries) {

    private static final int GAP = 3;
    private static final String SHADES = "░▒▓█";

    /**
     * A name and its sample.
     *
     * @param key the sample
     * @param color of the sample
     * @param label the name
     */
    record Entry(String key, Color color, String label) {

        int width() {
            return CellText.width(key) + 1 + CellText.width(label);
        }
    }

    static TextLegend of(Panel panel, boolean colored) {
        List<Pen> pens = Pen.of(panel.layers(), colored);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < pens.size(); i++) {
            Layer layer = panel.layers().get(i);
            if (!layer.label().isEmpty()) {
                entries.add(new Entry(layer.key(pens.get(i)), pens.get(i).ink().color(), layer.label()));
            }
        }
        Heat heat = panel.heat();
        if (heat != null && !heat.name().isEmpty()) {
            entries.add(new Entry(SHADES, new Color(ColorMap.rgb(0.5)), heat.name()));
        }
        return new TextLegend(List.copyOf(entries));
    }

    /** Returns its width with all entries on one line, in cells. */
    int width() {
        return width(entries);
    }

    private static int width(List<Entry> row) {
        return row.stream().mapToInt(Entry::width).sum() + GAP * Math.max(0, row.size() - 1);
    }

    /** Returns how many lines it needs in a given width. */
    int lines(int width) {
        return rows(width).size();
    }

    /** Writes it from a place on, in lines of a given width. */
    void put(TextGrid grid, int left, int top, int width) {
        int row = top;
        for (List<Entry> entriesOfRow : rows(width)) {
            int column = left;
            for (Entry entry : entriesOfRow) {
                grid.put(column, row, entry.key(), TextGrid.Style.of(entry.color()));
                int at = column + CellText.width(entry.key()) + 1;
                grid.put(at, row, CellText.fitted(entry.label(), left + width - at), TextGrid.Style.PLAIN);
                column += entry.width() + GAP;
            }
            row++;
        }
    }

    private List<List<Entry>> rows(int width) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            List<Entry> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (last.isEmpty() || width(last) + GAP + entry.width() > width) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(entry);
        }
        return rows;
    }
}
