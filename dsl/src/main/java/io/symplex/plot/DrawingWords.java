package io.symplex.plot;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.internal.Checks;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The words for what is drawn in a panel; said to {@link Axes}.
 *
 * <pre>{@code
 * Axes.of("swing").line("q", t, q).points("seen", tSeen, qSeen).horizontal(0);
 * }</pre>
 */
@CheckReturnValue
public abstract class DrawingWords {

    /** A function drawn as a curve is evaluated so often. */
    private static final int CURVE_POINTS = 401;

    /** So many level lines, if nothing is said, in pixels of an axis whose ticks they would be. */
    private static final int LEVEL_ROOM = 12 * 28;

    DrawingWords() {}

    /** Returns the panel with one more layer. */
    abstract Axes with(Layer layer);

    /**
     * Adds a solid line.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param x first coordinates, shape [K]; read
     * @param y second coordinates, shape [K]; read
     * @return the panel with it
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is negative on a log axis
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
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is negative on a log axis
     */
    public Axes line(String label, double[] x, double[] y, LineStyle style) {
        Series series = Series.of("line '" + Texts.oneLine(label, "label") + "'", x, y);
        return with(new Line(label, series, style));
    }

    /**
     * Adds points, drawn as discs and not joined.
     *
     * @param label their name in the legend; empty to leave them out there
     * @param x first coordinates, shape [K]; read
     * @param y second coordinates, shape [K]; read
     * @return the panel with them
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is negative on a log axis
     */
    public Axes points(String label, double[] x, double[] y) {
        Series series = Series.of("points '" + Texts.oneLine(label, "label") + "'", x, y);
        return with(new Points(label, series));
    }

    /**
     * Adds a thin grey line across the panel to compare with, beneath everything else and not in the legend.
     *
     * @param y where it is, finite
     * @return the panel with it
     * @throws IllegalArgumentException if y is not finite, or not positive on a log axis
     */
    public Axes horizontal(double y) {
        return with(new ReferenceLine(Checks.finite(y, "y of horizontal")));
    }

    /**
     * Adds a function of x as a solid line through 401 evenly spaced places.
     *
     * <p>On a logarithmic x axis that is coarse at the low end: say {@link #line(String, double[], double[])} there.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param x where it is drawn
     * @param f the function; where it is not finite, the line has a gap
     * @return the panel with it
     * @throws IllegalArgumentException if no value is finite, or one is negative on a log axis
     */
    public Axes curve(String label, Range x, DoubleUnaryOperator f) {
        double[] places = x.places(CURVE_POINTS);
        return line(label, places, Arrays.stream(places).map(f).toArray());
    }

    /**
     * Adds a field as colours, beneath everything else, with a colour bar beside the panel.
     *
     * <p>Of several heat maps in a panel, the last one has the colour bar.
     *
     * @param name what its values are, beside the colour bar; empty for nothing
     * @param field the values
     * @return the panel with it
     * @throws IllegalArgumentException if a coordinate is not positive on a log axis
     */
    public Axes heatMap(String name, Field field) {
        return with(new Heat(Texts.oneLine(name, "name"), field, field.span()));
    }

    /**
     * Adds a field as colours that stand for given values; what is below or above has the first or the last colour.
     *
     * @param name what its values are, beside the colour bar; empty for nothing
     * @param field the values
     * @param colors the values of the first and of the last colour
     * @return the panel with it
     * @throws IllegalArgumentException if a coordinate is not positive on a log axis
     */
    public Axes heatMap(String name, Field field, Range colors) {
        return with(new Heat(Texts.oneLine(name, "name"), field, new Span(colors.low(), colors.high())));
    }

    /**
     * Adds level lines of a field, found by marching squares.
     *
     * <p>Each says its level, except on a heat map, whose colour bar says it.
     *
     * @param label their name in the legend; empty to leave them out there
     * @param field the values
     * @param levels the values at which there is a line, finite; if none is said, about ten round ones
     * @return the panel with them
     * @throws IllegalArgumentException if a level is not finite, or a coordinate is not positive on a log axis
     */
    public Axes contours(String label, Field field, double... levels) {
        double[] lines = levels.length > 0 ? Checks.allFinite(levels, "levels") : roundLevels(field);
        return with(new Contours(
                Texts.oneLine(label, "label"),
                field,
                Arrays.stream(lines).boxed().toList()));
    }

    private static double[] roundLevels(Field field) {
        Span span = Scale.LINEAR.padded(field.span(), 0);
        return Scale.LINEAR.ticks(span, new TickRoom(LEVEL_ROOM, false)).marks().stream()
                .mapToDouble(Ticks.Mark::value)
                .toArray();
    }

    /**
     * Adds arrows, such as a flow in phase space; each has its middle in its point.
     *
     * <p>They point as the flow does on the picture; their lengths grow with the square root of the speed.
     *
     * @param label their name in the legend; empty to leave them out there
     * @param x first coordinates of the points, shape [K]; read
     * @param y second coordinates, shape [K]; read
     * @param dx first components of the velocities there, shape [K]; read
     * @param dy second components, shape [K]; read
     * @return the panel with them
     * @throws IllegalArgumentException if the lengths differ, no arrow is finite, or an axis is logarithmic
     */
    public Axes arrows(String label, double[] x, double[] y, double[] dx, double[] dy) {
        String name = "arrows '" + Texts.oneLine(label, "label") + "'";
        Checks.length(dx, x.length, "dx");
        return with(new Arrows(label, Series.of(name, x, y), Series.of("directions of " + name, dx, dy)));
    }

    /**
     * Adds a line within a band, such as the median of several runs between their least and their greatest.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param x first coordinates, shape [K]; read
     * @param low the lower border, shape [K]; read
     * @param middle the line, shape [K]; read
     * @param high the upper border, shape [K]; read
     * @return the panel with it
     * @throws IllegalArgumentException if the lengths differ, no point is finite, or a value is negative on a log axis
     */
    public Axes band(String label, double[] x, double[] low, double[] middle, double[] high) {
        String name = "band '" + Texts.oneLine(label, "label") + "'";
        return with(new Band(label, Series.of(name, x, low), Series.of(name, x, middle), Series.of(name, x, high)));
    }

    /**
     * Adds a histogram: how many values are in each of some bins of equal width.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param values finite, at least one, in any order; read
     * @return the panel with it, the width of its bins chosen by the rule of Freedman and Diaconis
     * @throws IllegalArgumentException if there is no value or one is not finite
     */
    public Axes histogram(String label, double[] values) {
        return bars(label, Histogram.of(values), false);
    }

    /**
     * Adds a histogram with a given number of bins.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param values finite, at least one, in any order; read
     * @param bins how many, {@code >= 1}
     * @return the panel with it
     * @throws IllegalArgumentException if there is no value, one is not finite, or there is no bin
     */
    public Axes histogram(String label, double[] values, int bins) {
        return bars(label, Histogram.of(values, bins), false);
    }

    /**
     * Adds a histogram whose bars have the area 1 together, to be compared with a density.
     *
     * @param label its name in the legend; empty to leave it out there
     * @param values finite, at least one, in any order; read
     * @return the panel with it, the width of its bins chosen by the rule of Freedman and Diaconis
     * @throws IllegalArgumentException if there is no value or one is not finite
     */
    public Axes density(String label, double[] values) {
        return bars(label, Histogram.of(values), true);
    }

    private Axes bars(String label, Histogram histogram, boolean density) {
        String name = "histogram '" + Texts.oneLine(label, "label") + "'";
        Series heights = density ? histogram.densities(name) : histogram.counts(name);
        return with(new Bars(label, heights, histogram.width()));
    }
}
