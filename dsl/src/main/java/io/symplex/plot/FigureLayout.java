package io.symplex.plot;

import java.awt.Rectangle;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Gives every panel of a figure its place.
 *
 * <p>All plot areas have the same size and stand in straight rows and columns, however wide their tick labels are.
 * Legends stand right of the plot areas in a figure of one column without a colour bar if they are narrow enough, else
 * below them.
 */
final class FigureLayout {

    private static final double MOST_LEGEND = 0.3; // share of a panel's width
    private static final int LEGEND_GAP = 18;
    private static final int LEAST_PLOT_WIDTH = 60;
    private static final int LEAST_PLOT_HEIGHT = 40;

    private final Figure figure;
    private final List<Panel> panels;
    private final List<Legend> legends;
    private final int columns;
    private final int rows;
    private final int cellWidth;

    private FigureLayout(Figure figure) {
        this.figure = figure;
        panels = figure.panels().stream().map(Axes::panel).toList();
        legends = panels.stream().map(Legend::of).toList();
        columns = figure.columns();
        rows = (panels.size() + columns - 1) / columns;
        cellWidth = (figure.width() - 2 * Look.MARGIN - (columns - 1) * Look.COLUMN_GAP) / columns;
    }

    /**
     * Returns one place for each panel, in order.
     *
     * @throws IllegalArgumentException if the figure is too small for its panels
     */
    static List<Place> of(Figure figure) {
        FigureLayout layout = new FigureLayout(figure);
        // Widths of tick labels decide the size of the plot areas, and that decides the ticks: three rounds settle it.
        Bands bands = layout.bands(
                new Margins(60, 0, Collections.nCopies(figure.panels().size(), false)));
        for (int round = 0; round < 2; round++) {
            bands = layout.bands(layout.margins(bands));
        }
        return layout.places(bands);
    }

    /**
     * Space taken by the ticks and colour bars: left and right of all plot areas, and for each panel whether a power of
     * ten stands below it.
     */
    private record Margins(int left, int right, List<Boolean> xFactors) {}

    /** The size of all plot areas and what surrounds them; heights by row. */
    private record Bands(
            int left,
            int right,
            int plotWidth,
            int plotHeight,
            boolean beside,
            List<Integer> top,
            List<Integer> bottom,
            List<Integer> legend) {}

    private Bands bands(Margins margins) {
        List<Integer> top =
                byRow(i -> (panels.get(i).title().isEmpty() ? Look.HEADROOM : Look.PANEL_TITLE) + Look.HEADROOM);
        List<Integer> bottom = byRow(i -> {
            boolean labelled =
                    margins.xFactors.get(i) || !panels.get(i).x().label().isEmpty();
            return Look.TICK_BAND + (labelled ? Look.LABEL_BAND : 0);
        });
        int without = plotHeight(top, bottom, Collections.nCopies(rows, 0));
        boolean beside = margins.right == 0 && fitsBeside(without);
        List<Integer> legend = byRow(i -> beside ? 0 : heightBelow(legends.get(i), cellWidth - margins.left));
        int plotHeight = beside ? without : plotHeight(top, bottom, legend);
        int plotWidth =
                cellWidth - margins.left - margins.right - (beside ? LEGEND_GAP + legendWidth() : Look.SIDEROOM);
        if (plotWidth < LEAST_PLOT_WIDTH || plotHeight < LEAST_PLOT_HEIGHT) {
            throw new IllegalArgumentException("size must leave each panel a plot area of at least " + LEAST_PLOT_WIDTH
                    + " × " + LEAST_PLOT_HEIGHT + " pixels, got " + plotWidth + " × " + plotHeight
                    + " in a figure of " + figure.width() + " × " + figure.height() + "; enlarge it or change columns");
        }
        return new Bands(margins.left, margins.right, plotWidth, plotHeight, beside, top, bottom, legend);
    }

    private int plotHeight(List<Integer> top, List<Integer> bottom, List<Integer> legend) {
        int taken = titleBand() + 2 * Look.MARGIN + (rows - 1) * Look.ROW_GAP;
        for (int row = 0; row < rows; row++) {
            taken += top.get(row) + bottom.get(row) + legend.get(row);
        }
        return (figure.height() - taken) / rows;
    }

    private int titleBand() {
        return figure.title().isEmpty() ? 0 : Look.FIGURE_TITLE;
    }

    private boolean fitsBeside(int plotHeight) {
        int most = legends.stream().mapToInt(l -> l.entries().size()).max().orElse(0);
        return columns == 1 && most > 0 && legendWidth() <= MOST_LEGEND * cellWidth && most * Legend.LINE <= plotHeight;
    }

    private int legendWidth() {
        return legends.stream().mapToInt(Legend::width).max().orElse(0);
    }

    private static int heightBelow(Legend legend, int width) {
        int lines = legend.lines(width);
        return lines == 0 ? 0 : lines * Legend.LINE + LEGEND_GAP / 2;
    }

    private Margins margins(Bands bands) {
        List<Place> places = places(bands);
        double widest = places.stream()
                .mapToDouble(place -> Math.max(place.yTicks().widestLabel(), factorWidth(place.yTicks())))
                .max()
                .orElse(0);
        int ticks = (int) Math.ceil(widest) + Look.TICK_LENGTH + Look.TICK_LABEL_GAP;
        return new Margins(
                labelBand() + ticks,
                places.stream()
                        .map(Place::colorBar)
                        .filter(Objects::nonNull)
                        .mapToInt(ColorBar::room)
                        .max()
                        .orElse(0),
                places.stream().map(place -> place.xTicks().exponent() != 0).toList());
    }

    private static double factorWidth(Ticks ticks) {
        return Typeface.TICK.width(ticks.factor());
    }

    private int labelBand() {
        return panels.stream().allMatch(panel -> panel.y().label().isEmpty()) ? 0 : Look.LABEL_BAND;
    }

    private List<Place> places(Bands bands) {
        return IntStream.range(0, panels.size()).mapToObj(i -> place(i, bands)).toList();
    }

    private Place place(int i, Bands bands) {
        int row = i / columns;
        int cellX = Look.MARGIN + i % columns * (cellWidth + Look.COLUMN_GAP);
        int x = cellX + bands.left;
        int y = Look.MARGIN + titleBand() + bands.top.get(row);
        for (int above = 0; above < row; above++) {
            y += bands.plotHeight
                    + bands.bottom.get(above)
                    + bands.legend.get(above)
                    + Look.ROW_GAP
                    + bands.top.get(above + 1);
        }
        Panel panel = panels.get(i);
        Panel.View view = panel.view(bands.plotWidth, bands.plotHeight);
        Rectangle plot = new Rectangle(x, y, view.width(), view.height());
        Heat heat = panel.heat();
        return new Place(
                panel,
                plot,
                legend(i, plot, y + bands.plotHeight + bands.bottom.get(row), bands),
                cellX,
                view,
                panel.x().scale().ticks(view.x(), new TickRoom(view.width(), true)),
                panel.y().scale().ticks(view.y(), new TickRoom(view.height(), panel.equalAspect())),
                heat == null ? null : ColorBar.beside(heat, plot));
    }

    private Rectangle legend(int i, Rectangle plot, int below, Bands bands) {
        if (legends.get(i).entries().isEmpty()) {
            return new Rectangle();
        }
        if (bands.beside) {
            int height = Legend.LINE * legends.get(i).entries().size();
            return new Rectangle(plot.x + plot.width + bands.right + LEGEND_GAP, plot.y, legendWidth(), height);
        }
        int width = cellWidth - bands.left;
        int height = Legend.LINE * legends.get(i).lines(width);
        return new Rectangle(plot.x, below + LEGEND_GAP / 2, width, height);
    }

    /** Returns for each row the most any of its panels needs. */
    private List<Integer> byRow(IntUnaryOperator need) {
        return IntStream.range(0, rows)
                .map(row -> IntStream.range(row * columns, Math.min((row + 1) * columns, panels.size()))
                        .map(need)
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
    }
}
