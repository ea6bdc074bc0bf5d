package io.symplex.plot;

/** The size of a figure of which no size was said, in pixels. */
final class DefaultSize {

    private static final int ONE_COLUMN = 840;
    private static final int TWO_COLUMNS = 1120;
    private static final int EACH_MORE = 460;
    private static final int ROW = 280;

    /** Panels with equal scales want to be about as high as wide. */
    private static final int SQUARE_COLUMN = 640;

    private static final int SQUARE_ROW = 500;

    private DefaultSize() {}

    static int width(Figure figure) {
        int columns = figure.columns();
        if (columns == 1) {
            boolean allSquare =
                    figure.panels().stream().allMatch(axes -> axes.panel().equalAspect());
            return allSquare ? SQUARE_COLUMN : ONE_COLUMN;
        }
        return Math.min(TWO_COLUMNS + (columns - 2) * EACH_MORE, 6000);
    }

    static int height(Figure figure) {
        int columns = figure.columns();
        int rows = (figure.panels().size() + columns - 1) / columns;
        boolean anySquare =
                figure.panels().stream().anyMatch(axes -> axes.panel().equalAspect());
        int row = anySquare ? (columns == 1 ? SQUARE_ROW : SQUARE_ROW - 60) : ROW + (columns > 1 ? 60 : 0);
        int title = figure.title().isEmpty() ? 0 : Look.FIGURE_TITLE;
        return Math.min(rows * row + title, 6000);
    }
}
