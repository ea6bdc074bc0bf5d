package io.symplex.plot;

/**
 * How much space ticks have.
 *
 * @param length the length of the axis, in the unit of the lettering
 * @param sideBySide whether labels stand beside each other, so that their widths count
 * @param lettering how labels are written
 */
record TickRoom(double length, boolean sideBySide, Lettering lettering) {

    /** Returns the room along an axis of a length in pixels. */
    TickRoom(double pixels, boolean sideBySide) {
        this(pixels, sideBySide, Lettering.PIXELS);
    }

    /** Returns whether neighbours so far apart may have room; a first sieve that needs no labels. */
    boolean mayFit(double spacing) {
        return spacing >= lettering.densest();
    }

    /** Returns whether the labels do not touch when neighbours, which {@link #mayFit}, are {@code spacing} apart. */
    boolean holds(Ticks ticks, double spacing) {
        return !sideBySide || spacing >= lettering.tight(ticks);
    }

    /** Returns whether the labels have room to be read when neighbours are {@code spacing} apart. */
    boolean fits(Ticks ticks, double spacing) {
        return spacing >= (sideBySide ? lettering.sideBySide(ticks) : lettering.stacked());
    }
}
