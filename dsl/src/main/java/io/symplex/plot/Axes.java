package io.symplex.plot;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;

/**
 * One panel of a figure: a title, two axes and what is drawn between them.
 *
 * <pre>
 *     Axes.of("states").xLabel("step").yLabel("q, p")
 *         .line("q true", t, q)
 *         .line("q learned", t, qLearned, LineStyle.DASHED)
 *         .points("seen", tSeen, qSeen)
 * </pre>
 *
 * <p>What can be drawn besides lines and points: {@link #heatMap}, {@link #contours}, {@link #arrows}, {@link #band},
 * {@link #histogram} and {@link #density}.
 *
 * <p>Immutable and equal by value: each word returns a new panel. Arrays are copied. Colours are chosen by the panel;
 * {@link LineStyle} says which lines share one. A point whose x or y is NaN or infinite is a gap: the line is
 * interrupted there. Lines of any length may be given: what is too fine for the eye is left out when drawing, without
 * losing a peak.
 */
@CheckReturnValue
public final class Axes extends DrawingWords {

    private final Panel panel;

    private Axes(Panel panel) {
        this.panel = panel;
    }

    /**
     * Returns an empty panel with a title.
     *
     * @param title one line of text above the panel, left aligned; empty for none
     * @return the panel
     * @throws IllegalArgumentException if the title has a line break or another control character
     */
    public static Axes of(String title) {
        Axis x = Axis.named("x");
        Axis y = Axis.named("y");
        return new Axes(new Panel(Texts.oneLine(title, "title"), x, y, List.of(), false));
    }

    /**
     * Sets the label of the horizontal axis.
     *
     * @param label one line of text, with the unit if there is one
     * @return the panel with it
     * @throws IllegalArgumentException if the label has a line break or another control character
     */
    public Axes xLabel(String label) {
        return new Axes(panel.withX(panel.x().withLabel(Texts.oneLine(label, "xLabel"))));
    }

    /**
     * Sets the label of the vertical axis.
     *
     * @param label one line of text, with the unit if there is one
     * @return the panel with it
     * @throws IllegalArgumentException if the label has a line break or another control character
     */
    public Axes yLabel(String label) {
        return new Axes(panel.withY(panel.y().withLabel(Texts.oneLine(label, "yLabel"))));
    }

    /**
     * Fixes the span of the horizontal axis; without it, the axis follows the data.
     *
     * @param low its left end, finite
     * @param high its right end, finite, {@code > low}
     * @return the panel with it
     * @throws IllegalArgumentException if the range does not rise, or is not positive on a log axis
     */
    public Axes xRange(double low, double high) {
        return new Axes(panel.withX(panel.x().withRange(low, high)));
    }

    /**
     * Fixes the span of the vertical axis; without it, the axis follows the data inside the horizontal span.
     *
     * @param low its lower end, finite
     * @param high its upper end, finite, {@code > low}
     * @return the panel with it
     * @throws IllegalArgumentException if the range does not rise, or is not positive on a log axis
     */
    public Axes yRange(double low, double high) {
        return new Axes(panel.withY(panel.y().withRange(low, high)));
    }

    /**
     * Makes the horizontal axis logarithmic.
     *
     * @return the panel with it
     * @throws IllegalArgumentException if a value is negative, the range or none of a line's values is positive; zero
     *     is a gap, as NaN is
     */
    public Axes logX() {
        return new Axes(panel.withX(panel.x().withScale(Scale.LOG)));
    }

    /**
     * Makes the vertical axis logarithmic.
     *
     * @return the panel with it
     * @throws IllegalArgumentException if a value is negative, the range or none of a line's values is positive; zero
     *     is a gap, as NaN is
     */
    public Axes logY() {
        return new Axes(panel.withY(panel.y().withScale(Scale.LOG)));
    }

    /**
     * Makes a unit equally long on both axes, as a phase portrait needs it: a circle stays a circle.
     *
     * <p>The axis with room to spare shows more; if its range is fixed, the plot area shrinks instead.
     *
     * @return the panel with it
     * @throws IllegalArgumentException if an axis is logarithmic
     */
    public Axes equalAspect() {
        return new Axes(panel.withEqualAspect());
    }

    /**
     * Returns the title.
     *
     * @return the title, may be empty
     */
    public String title() {
        return panel.title();
    }

    /**
     * Returns the names in the legend.
     *
     * @return the names of lines, points and all else that is named there, in the order they were said
     */
    public List<String> labels() {
        return panel.layers().stream()
                .map(Layer::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    Panel panel() {
        return panel;
    }

    @Override
    Axes with(Layer layer) {
        return new Axes(panel.with(layer));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axes that && panel.equals(that.panel);
    }

    @Override
    public int hashCode() {
        return panel.hashCode();
    }

    /** Returns a short sentence, such as {@code Axes 'states': 2 lines, 1 set of points}. */
    @Override
    public String toString() {
        return Texts.named("Axes", title()) + ": " + Texts.layers(panel.layers());
    }
}
