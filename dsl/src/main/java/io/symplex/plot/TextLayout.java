package io.symplex.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Gives every panel of a figure its place among characters; all plot areas have the same size.
 *
 * <p>The panels stand in the figure's own grid unless another leaves them clearly more room, as it often does where a
 * picture for a page is squeezed onto a terminal. Nothing is wider than it may be; where panels would be too flat to be
 * read, the picture is higher than asked for.
 */
final class TextLayout {

    private static final int COLUMN_GAP = 3;
    private static final int LEAST_COLUMNS = 8;
    private static final int LEAST_ROWS = 5;

    /** With so many columns and rows a plot area is good to read. */
    private static final double GOOD_COLUMNS = 30;

    private static final double GOOD_ROWS = 8;

    /** Another grid must leave this much more room than the figure's own. */
    private static final double CLEARLY_MORE = 1.25;

    /** Rows of panels so high have a blank row between them. */
    private static final int ROOMY = 16;

    private final Figure figure;
    private final List<Panel> panels;
    private final List<TextLegend> legends;
    private final int across;
    private final int down;
    private final int cellWidth;
    private final int gap;
    private final int height;
    private List<TextPlace> places;
    private Margins margins;

    /**
     * Space around the plot areas, in cells.
     *
     * @param left of every plot area
     * @param right of every plot area
     * @param above the plot areas, for each row of panels
     * @param below the plot areas, for each row of panels
     */
    private record Margins(int left, int right, List<Integer> above, List<Integer> below) {}

    private TextLayout(Figure figure, int width, int height, int across, boolean colored) {
        this.figure = figure;
        this.height = height;
        this.across = across;
        panels = figure.panels().stream().map(Axes::panel).toList();
        legends = panels.stream().map(panel -> TextLegend.of(panel, colored)).toList();
        down = (panels.size() + across - 1) / across;
        cellWidth = (width - COLUMN_GAP * (across - 1)) / across;
        gap = height / down >= ROOMY ? 1 : 0;
        margins = new Margins(6, 0, Collections.nCopies(down, 1), Collections.nCopies(down, 2));
        places = placesWithin();
        for (int round = 0; round < 2; round++) { // ticks decide the size, and that the ticks, as on a page
            margins = around(places);
            places = placesWithin();
        }
    }

    /**
     * Returns the layout in the best grid.
     *
     * @param figure what is laid out
     * @param width how many columns there are
     * @param height how many rows are wished
     * @param colored whether layers are told apart by colour
     */
    static TextLayout of(Figure figure, int width, int height, boolean colored) {
        return IntStream.rangeClosed(1, figure.panels().size())
                .filter(across -> across == figure.columns() || 2.0 * width / across >= GOOD_COLUMNS)
                .mapToObj(across -> new TextLayout(figure, width, height, across, colored))
                .max(Comparator.comparingDouble(TextLayout::quality))
                .orElseThrow();
    }

    private double quality() {
        double quality = Math.min(plotColumns() / GOOD_COLUMNS, fittingRows() / GOOD_ROWS);
        return across == figure.columns() ? CLEARLY_MORE * quality : quality;
    }

    List<TextPlace> places() {
        return places;
    }

    TextLegend legend(int panel) {
        return legends.get(panel);
    }

    /** Returns how many rows it takes. */
    int rows() {
        return IntStream.range(0, places.size())
                .map(i -> bottom(places.get(i)))
                .max()
                .orElse(0);
    }

    private static int bottom(TextPlace place) {
        return place.plotTop() + place.rows() + place.rowsBelow();
    }

    private int titleRows() {
        return figure.title().isEmpty() ? 0 : 1;
    }

    private int plotColumns() {
        return Math.max(LEAST_COLUMNS, cellWidth - margins.left - margins.right);
    }

    private int plotRows() {
        return Math.max(LEAST_ROWS, (int) fittingRows());
    }

    /** Returns how many rows each plot area would have if the picture were as high as asked for. */
    private double fittingRows() {
        int taken = titleRows() + gap * (down - 1);
        for (int row = 0; row < down; row++) {
            taken += margins.above.get(row) + margins.below.get(row);
        }
        return (double) (height - taken) / down;
    }

    private List<TextPlace> placesWithin() {
        List<TextPlace> all = new ArrayList<>();
        int top = titleRows();
        for (int row = 0; row < down; row++) {
            int plotTop = top + margins.above.get(row);
            for (int i = row * across; i < Math.min((row + 1) * across, panels.size()); i++) {
                int left = i % across * (cellWidth + COLUMN_GAP);
                int plotLeft = left + margins.left;
                all.add(TextPlace.of(
                        panels.get(i), left, top, cellWidth, plotLeft, plotTop, plotColumns(), plotRows()));
            }
            top = plotTop + plotRows() + margins.below.get(row) + gap;
        }
        return List.copyOf(all);
    }

    private Margins around(List<TextPlace> drawn) {
        int left = drawn.stream()
                .mapToInt(place -> TextPlace.widest(place.yTicks().labels()))
                .max()
                .orElse(0);
        int right = drawn.stream().mapToInt(TextPlace::columnsRight).max().orElse(0);
        return new Margins(
                left + 1,
                right,
                byRow(i -> drawn.get(i).header(legends.get(i)).rows()),
                byRow(i -> drawn.get(i).rowsBelow()));
    }

    /** Returns for each row of panels the most any of them needs. */
    private List<Integer> byRow(IntUnaryOperator need) {
        return IntStream.range(0, down)
                .map(row -> IntStream.range(row * across, Math.min((row + 1) * across, panels.size()))
                        .map(need)
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
    }
}
