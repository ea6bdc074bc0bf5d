package io.symplex.plot;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws one panel in its place with characters. */
final class TextPanel {

    private static final TextGrid.Style PLAIN = TextGrid.Style.PLAIN;

    /** A mark without a number is drawn only if so many cells of the axis are free for each. */
    private static final int FREE_CELLS = 3;

    private final TextPlace place;
    private final Panel panel;
    private final TextLegend legend;
    private final boolean colored;

    TextPanel(TextPlace place, TextLegend legend, boolean colored) {
        this.place = place;
        this.panel = place.panel();
        this.legend = legend;
        this.colored = colored;
    }

    void print(TextGrid grid) {
        TextHeader header = place.header(legend);
        header.put(grid, place.left(), place.plotTop() - header.rows());
        yAxis(grid);
        xAxis(grid);
        layers().copyTo(grid, place.plotLeft(), place.plotTop(), colored);
        if (place.colorTicks() != null) {
            colorBar(grid, place.colorTicks());
        }
    }

    private void yAxis(TextGrid grid) {
        int axis = place.plotLeft() - 1;
        for (int row = 0; row < place.rows(); row++) {
            grid.put(axis, place.plotTop() + row, "│", PLAIN);
        }
        for (Ticks.Mark mark : shown(place.yTicks(), place.rows())) {
            int row = place.plotTop() + place.row(mark.value());
            grid.put(axis, row, "┤", PLAIN);
            grid.put(axis - CellText.width(mark.label()), row, mark.label(), PLAIN);
        }
    }

    private void xAxis(TextGrid grid) {
        int row = place.plotTop() + place.rows();
        grid.put(place.plotLeft() - 1, row, "└" + "─".repeat(place.columns()), PLAIN);
        for (Ticks.Mark mark : shown(place.xTicks(), place.columns())) {
            grid.put(place.plotLeft() + place.column(mark.value()), row, "┬", PLAIN);
            grid.put(place.plotLeft() + place.labelColumn(mark), row + 1, mark.label(), PLAIN);
        }
        String caption = place.xCaption();
        int beside = place.captionColumn();
        if (beside >= 0) {
            grid.put(place.plotLeft() + beside, row + 1, caption, PLAIN);
        } else {
            int column = Math.max(0, (place.columns() - CellText.width(caption)) / 2);
            grid.put(place.plotLeft() + column, row + 2, CellText.fitted(caption, place.columns()), PLAIN);
        }
    }

    private static List<Ticks.Mark> shown(Ticks ticks, int cells) {
        boolean all = ticks.marks().size() * FREE_CELLS <= cells;
        return ticks.marks().stream().filter(mark -> all || mark.isMajor()).toList();
    }

    private Dots layers() {
        Dots dots = new Dots(place.columns(), place.rows());
        Frame frame = place.frame();
        List<Pen> pens = Pen.of(panel.layers(), colored);
        boolean shaded = panel.heat() != null;
        IntStream.range(0, pens.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -pens.get(i).ink().depth()))
                .forEach(i -> {
                    panel.layers().get(i).print(dots, frame, pens.get(i));
                    if (!shaded && panel.layers().get(i) instanceof Contours contours) {
                        LevelLabels.print(contours, dots, frame);
                    }
                });
        return dots;
    }

    private void colorBar(TextGrid grid, Ticks ticks) {
        int left = place.plotLeft() + place.columns() + TextPlace.BAR_GAP;
        Dots bar = new Dots(TextPlace.BAR, place.rows());
        for (int row = 0; row < place.rows(); row++) {
            double share = 1 - (row + 0.5) / place.rows();
            for (int column = 0; column < TextPlace.BAR; column++) {
                bar.fill(column, row, share, new Color(ColorMap.rgb(share)));
            }
        }
        bar.copyTo(grid, left, place.plotTop(), colored);
        for (Ticks.Mark mark : shown(ticks, place.rows())) {
            int row = place.plotTop() + place.colorRow(mark.value());
            grid.put(left + TextPlace.BAR, row, "├" + mark.label(), PLAIN);
        }
        grid.put(left + TextPlace.BAR + 1, place.plotTop() + place.rows(), ticks.factor(), PLAIN);
    }
}
