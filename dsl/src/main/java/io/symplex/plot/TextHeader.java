package io.symplex.plot;

/**
 * What stands above a panel of characters: what the y axis is, the title, and the legend, in one row if there is room.
 *
 * @param caption what the y axis is, may be empty
 * @param title of the panel, may be empty
 * @param legend of the panel, may be empty
 * @param axis the column where the plot area begins, counted from the panel's first
 * @param width of the panel
 */
record TextHeader(String caption, String title, TextLegend legend, int axis, int width) {

    private static final int GAP = 2;

    /** Returns how many rows it takes. */
    int rows() {
        boolean text = !caption.isEmpty() || !title.isEmpty();
        int below = legend.lines(width - axis);
        return text ? (legendFits() ? 1 : 1 + below) : below;
    }

    void put(TextGrid grid, int left, int top) {
        boolean text = !caption.isEmpty() || !title.isEmpty();
        grid.put(left, top, CellText.fitted(caption, width), TextGrid.Style.PLAIN);
        grid.put(left + titleColumn(), top, CellText.fitted(title, width - titleColumn()), TextGrid.Style.BOLD);
        if (text && legendFits()) {
            legend.put(grid, left + width - legend.width(), top, legend.width());
        } else {
            legend.put(grid, left + axis, top + (text ? 1 : 0), width - axis);
        }
    }

    private int titleColumn() {
        return caption.isEmpty() ? axis : Math.max(axis, CellText.width(caption) + GAP);
    }

    private boolean legendFits() {
        int end = titleColumn() + (title.isEmpty() ? 0 : CellText.width(title) + GAP);
        return end + legend.width() <= width;
    }
}
