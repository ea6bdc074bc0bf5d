package io.symplex.plot;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.internal.Checks;
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
 * <p>Immutable and equal by value: each word returns a new panel. Arrays are copied. Colours are chosen by the panel;
 * {@link LineStyle} says which lines share one. A point whose x or y is NaN or infinite is a gap: the line is
 * interrupted there. Lines of any length may be given: what is too fine for the eye is left out when drawing, without
 * losing a peak.
 */
@CheckReturnValue
public final class Axes {

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
     * Adds a solid line.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param x first coordinates, shape [K]; read
     * @param y second coordinates, shape [K]; read
     * @return the panel with it
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is not positive on a log
     *     axis
     */
    public Axes line(String label, double[] x, double[] y) {
        return line(label, x, y, LineStyle.SOLID);
    }

    /**
     * Adds a line.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param x first coordinates, shape [K]; read
     * @param y second coordinates, shape [K]; read
     * @param style solid, dashed or dotted
     * @return the panel with it
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is not positive on a log
     *     axis
     */
    public Axes line(String label, double[] x, double[] y, LineStyle style) {
        Series series = Series.of("line '" + Texts.oneLine(label, "label") + "'", x, y);
        return new Axes(panel.with(new Line(label, series, style)));
    }

    /**
     * Adds points, drawn as discs and not joined.
     *
     * @param label their name in the legend; empty to leave them out there
     * @param x first coordinates, shape [K]; read
     * @param y second coordinates, shape [K]; read
     * @return the panel with them
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is not positive on a log
     *     axis
     */
    public Axes points(String label, double[] x, double[] y) {
        Series series = Series.of("points '" + Texts.oneLine(label, "label") + "'", x, y);
        return new Axes(panel.with(new Points(label, series)));
    }

    /**
     * Adds a thin grey line across the panel to compare with, beneath everything else and not in the legend.
     *
     * @param y where it is, finite
     * @return the panel with it
     * @throws IllegalArgumentException if y is not finite, or not positive on a log axis
     */
    public Axes horizontal(double y) {
        return new Axes(panel.with(new ReferenceLine(Checks.finite(y, "y of horizontal"))));
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
     * @throws IllegalArgumentException if a value or the range is not positive; NaN is a gap and welcome
     */
    public Axes logX() {
        return new Axes(panel.withX(panel.x().withScale(Scale.LOG)));
    }

    /**
     * Makes the vertical axis logarithmic.
     *
     * @return the panel with it
     * @throws IllegalArgumentException if a value or the range is not positive; NaN is a gap and welcome
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
     * @return the names of lines and points, in the order they were said
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
