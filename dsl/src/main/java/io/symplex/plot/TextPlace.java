package io.symplex.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a panel is among characters and what its axes show; in cells.
 *
 * @param panel the panel
 * @param left the first column of all that belongs to it
 * @param top its first row
 * @param width how many columns all that belongs to it may take
 * @param plotLeft the first column of the plot area, right of the y axis
 * @param plotTop the first row of the plot area
 * @param columns of the plot area
 * @param rows of the plot area
 * @param view the spans shown and how many dots they take
 * @param xTicks marks of the x axis
 * @param yTicks marks of the y axis
 * @param colorTicks marks of the colour bar, or null if there is none
 */
record TextPlace(
        Panel panel,
        int left,
        int top,
        int width,
        int plotLeft,
        int plotTop,
        int columns,
        int rows,
        Panel.View view,
        Ticks xTicks,
        Ticks yTicks,
        @Nullable Ticks colorTicks) {

    /** Between the plot area and a colour bar, the bar itself, and between it and its numbers. */
    static final int BAR_GAP = 1;

    static final int BAR = 2;

    private static final int CAPTION_GAP = 2;

    /** Returns a panel's place if its plot area is offered so many cells. */
    static TextPlace of(Panel panel, int left, int top, int width, int plotLeft, int plotTop, int columns, int rows) {
        Panel.View view = panel.view(columns * Dots.ACROSS, rows * Dots.DOWN);
        int usedColumns = Math.max(1, Math.min(columns, (int) Math.round((double) view.width() / Dots.ACROSS)));
        int usedRows = Math.max(1, Math.min(rows, (int) Math.round((double) view.height() / Dots.DOWN)));
        Heat heat = panel.heat();
        return new TextPlace(
                panel,
                left,
                top,
                width,
                plotLeft,
                plotTop,
                usedColumns,
                usedRows,
                view,
                panel.x().scale().ticks(view.x(), new TickRoom(usedColumns, true, Lettering.CELLS)),
                panel.y().scale().ticks(view.y(), new TickRoom(usedRows, false, Lettering.CELLS)),
                heat == null ? null : Scale.LINEAR.ticks(heat.shown(), new TickRoom(usedRows, false, Lettering.CELLS)));
    }

    /** Returns where values are on the plot area, in dots. */
    Frame frame() {
        double width = columns * Dots.ACROSS;
        double height = rows * Dots.DOWN;
        return new Frame(
                new Rectangle2D.Double(0, 0, width, height),
                value -> panel.x().scale().share(view.x(), value) * width,
                value -> (1 - panel.y().scale().share(view.y(), value)) * height);
    }

    /** Returns the column of a value on the x axis, counted on the plot area. */
    int column(double value) {
        return cell(panel.x().scale().share(view.x(), value), columns);
    }

    /** Returns the row of a value on the y axis, counted on the plot area. */
    int row(double value) {
        return cell(1 - panel.y().scale().share(view.y(), value), rows);
    }

    /** Returns the cell that a share of a length falls into. */
    static int cell(double share, int cells) {
        return Math.max(0, Math.min(cells - 1, (int) Math.floor(share * cells)));
    }

    /** Returns the row of a value on the colour bar, counted on the plot area. */
    int colorRow(double value) {
        Heat heat = Objects.requireNonNull(panel.heat());
        return cell(1 - Scale.LINEAR.share(heat.shown(), value), rows);
    }

    /** Returns the first column of a number below the x axis, counted on the plot area; may be left of it. */
    int labelColumn(Ticks.Mark mark) {
        int width = CellText.width(mark.label());
        int centred = column(mark.value()) - (width - 1) / 2;
        return Math.max(left - plotLeft, Math.min(left + this.width - plotLeft - width, centred));
    }

    /**
     * Returns where in the row of the x axis' numbers its caption has room, the farthest right of the gaps between
     * them, or -1: then it needs a row of its own.
     */
    int captionColumn() {
        int caption = CellText.width(xCaption());
        int end = columns + CAPTION_GAP;
        List<Ticks.Mark> marks = xTicks.marks();
        for (int k = marks.size() - 1; caption > 0 && k >= 0; k--) {
            if (marks.get(k).isMajor()) {
                int start =
                        labelColumn(marks.get(k)) + CellText.width(marks.get(k).label());
                if (end - start >= caption + 2 * CAPTION_GAP) {
                    return (start + end - caption) / 2;
                }
                end = labelColumn(marks.get(k));
            }
        }
        return -1;
    }

    /** Returns how many rows stand below the plot area: the axis, its numbers and maybe what it is. */
    int rowsBelow() {
        return xCaption().isEmpty() || captionColumn() >= 0 ? 2 : 3;
    }

    /** Returns how many columns a colour bar needs right of the plot area. */
    int columnsRight() {
        if (colorTicks == null) {
            return 0;
        }
        int numbers = Math.max(widest(colorTicks.labels()), CellText.width(colorTicks.factor()));
        return BAR_GAP + BAR + 1 + numbers;
    }

    /** Returns what stands above the plot area. */
    TextHeader header(TextLegend legend) {
        return new TextHeader(yCaption(), panel.title(), legend, plotLeft - left, width);
    }

    /** Returns what stands above the y axis: its label and its power of ten. */
    String yCaption() {
        return caption("↑", panel.y(), yTicks);
    }

    /** Returns what stands below the x axis: its label and its power of ten. */
    String xCaption() {
        return caption("→", panel.x(), xTicks);
    }

    private static String caption(String arrow, Axis axis, Ticks ticks) {
        String text = (axis.label() + " " + ticks.factor()).strip();
        return text.isEmpty() ? "" : arrow + " " + text;
    }

    /** Returns the width of the widest of some labels, in cells. */
    static int widest(List<String> labels) {
        return labels.stream().mapToInt(CellText::width).max().orElse(0);
    }
}
