package io.symplex.plot;

/**
 * How much space ticks have.
 *
 * @param pixels the length of the axis
 * @param sideBySide whether labels stand beside each other, so that their widths count
 */
record TickRoom(double pixels, boolean sideBySide) {

    private static final double LEAST_WIDTH = 44;
    private static final double LEAST_HEIGHT = 26;
    private static final double BETWEEN = 22;
    private static final double LEAST_BETWEEN = 6;

    /** Returns whether the labels do not touch when neighbours are {@code spacing} pixels apart, at least 12. */
    boolean holds(Ticks ticks, double spacing) {
        return !sideBySide || spacing >= ticks.widestLabel() + LEAST_BETWEEN;
    }

    /** Returns whether the labels have room to be read when neighbours are {@code spacing} pixels apart. */
    boolean fits(Ticks ticks, double spacing) {
        return spacing >= (sideBySide ? Math.max(LEAST_WIDTH, ticks.widestLabel() + BETWEEN) : LEAST_HEIGHT);
    }
}
