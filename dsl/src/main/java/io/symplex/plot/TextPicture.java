package io.symplex.plot;

import io.symplex.internal.Checks;
import java.util.List;

/** A figure as lines of characters: braille dots, axes and texts. */
final class TextPicture {

    private static final int LEAST_COLUMNS = 20;
    private static final int LEAST_ROWS = 6;
    private static final int MOST = 1000;

    private TextPicture() {}

    static String of(Figure figure, int columns, int rows, TextColors colors) {
        side(columns, LEAST_COLUMNS, "columns");
        side(rows, LEAST_ROWS, "rows");
        boolean colored = colors != TextColors.NONE;
        TextLayout layout = TextLayout.of(figure, columns, rows, colored);
        TextGrid grid = new TextGrid(columns, layout.rows());
        List<TextPlace> places = layout.places();
        for (int i = 0; i < places.size(); i++) {
            new TextPanel(places.get(i), layout.legend(i), colored).print(grid);
        }
        String title = CellText.fitted(figure.title(), columns);
        grid.put(Math.max(0, (columns - CellText.width(title)) / 2), 0, title, TextGrid.Style.BOLD);
        return grid.text(colors);
    }

    private static void side(int cells, int least, String name) {
        Checks.atLeast(cells, least, name);
        if (cells > MOST) {
            throw new IllegalArgumentException(name + " must be <= " + MOST + ", got " + cells);
        }
    }
}
