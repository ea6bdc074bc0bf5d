package io.symplex.plot;

import java.awt.Color;

/** Colours, sizes and distances that all figures share; lengths in pixels. */
final class Look {

    static final Color TEXT = new Color(0x1F1F1F);
    static final Color QUIET_TEXT = new Color(0x4A4A4A);
    static final Color AXIS = new Color(0x3C3C3C);
    static final Color GRID = new Color(0xE7E7E7);
    static final Color REFERENCE = new Color(0x8C8C8C);

    static final Color LEVEL = new Color(0x5C6B73);
    static final Color ARROW = new Color(0x333333);

    /** White space around everything. */
    static final int MARGIN = 18;

    /** Between panels beside each other, and between panels above each other. */
    static final int COLUMN_GAP = 28;

    static final int ROW_GAP = 16;

    /** Heights: of the figure's title, of a panel's title, of a line of tick labels, of an axis label. */
    static final int FIGURE_TITLE = 30;

    static final int PANEL_TITLE = 24;
    static final int TICK_BAND = 20;
    static final int LABEL_BAND = 20;

    /** Above a plot area, so that the topmost tick label has room. */
    static final int HEADROOM = 8;

    /** Beside a plot area, so that the last tick label has room. */
    static final int SIDEROOM = 16;

    static final int TICK_LENGTH = 4;
    static final int MINOR_TICK_LENGTH = 2;

    /** Between a tick mark and its label. */
    static final int TICK_LABEL_GAP = 4;

    private Look() {}

    /** Returns a colour between two: {@code a} at 0, {@code b} at 1. */
    static Color mix(Color a, Color b, double share) {
        return new Color(
                between(a.getRed(), b.getRed(), share),
                between(a.getGreen(), b.getGreen(), share),
                between(a.getBlue(), b.getBlue(), share));
    }

    private static int between(int a, int b, double share) {
        return (int) Math.round(a + share * (b - a));
    }
}
