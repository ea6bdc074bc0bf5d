package io.symplex.plot;

import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Where a panel is and what its axes show; in pixels of the figure.
 *
 * @param panel the panel
 * @param plot the plot area, bounded by the axes
 * @param legend the legend's area, outside the plot area; empty if nothing is named
 * @param yLabel the left end of the y axis label's line
 * @param view the spans shown
 * @param xTicks marks of the x axis
 * @param yTicks marks of the y axis
 * @param colorBar what the colours of a heat map mean, or null if there is none
 */
record Place(
        Panel panel,
        Rectangle plot,
        Rectangle legend,
        int yLabel,
        Panel.View view,
        Ticks xTicks,
        Ticks yTicks,
        @Nullable ColorBar colorBar) {}
