package io.symplex.plot;

import io.symplex.internal.Checks;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of two variables on a grid, to be drawn as a heat map or as level lines.
 *
 * <pre>
 *     Field.of(new Range(-2, 2), new Range(-3, 3), system::energy)
 * </pre>
 *
 * <p>A value that is NaN, infinite or beyond ±1e300 is a hole. Between grid points, values are interpolated linearly.
 * Immutable; equal by value.
 */
public final class Field {

    /** Fine enough for a level line to look smooth at any usual size. */
    private static final int POINTS = 161;

    private static final int MOST_VALUES = 4_000_000;

    private static final double LARGEST = 1e300;

    private final double[] x;
    private final double[] y;
    private final double[] values; // row by row: all x of the first y first

    private Field(double[] x, double[] y, double[] values) {
        this.x = x;
        this.y = y;
        this.values = values;
    }

    /**
     * Evaluates a function on 161 × 161 evenly spaced points.
     *
     * @param x the span of the first variable
     * @param y the span of the second variable
     * @param f the function, called once for each point
     * @return its values
     * @throws IllegalArgumentException if no value is finite
     */
    public static Field of(Range x, Range y, DoubleBinaryOperator f) {
        double[] columns = x.places(POINTS);
        double[] rows = y.places(POINTS);
        double[] values = new double[POINTS * POINTS];
        for (int k = 0; k < values.length; k++) {
            values[k] = f.applyAsDouble(columns[k % POINTS], rows[k / POINTS]);
        }
        return of(columns, rows, values);
    }

    /**
     * Returns given values on a grid.
     *
     * @param x first coordinates of the grid, finite, rising, shape [K], K ≥ 2; copied
     * @param y second coordinates of the grid, finite, rising, shape [L], L ≥ 2; copied
     * @param values shape [L, K], row by row: all x of the first y first; copied
     * @return the field
     * @throws IllegalArgumentException if a shape is wrong, a coordinate is not finite or does not rise, or no value is
     *     finite
     */
    public static Field of(double[] x, double[] y, double[] values) {
        rising(x, "x");
        rising(y, "y");
        if ((long) x.length * y.length > MOST_VALUES) {
            throw new IllegalArgumentException("field must have at most " + MOST_VALUES + " values, got " + x.length
                    + " × " + y.length + "; make the grid coarser");
        }
        Checks.length(values, x.length * y.length, "values");
        Field field = new Field(x.clone(), y.clone(), values.clone());
        if (!(field.span().low() <= field.span().high())) {
            throw new IllegalArgumentException("field must have at least one finite value, got none");
        }
        return field;
    }

    private static void rising(double[] grid, String name) {
        Checks.allFinite(grid, name);
        Checks.atLeast(grid.length, 2, "length of " + name);
        for (int i = 1; i < grid.length; i++) {
            if (!(grid[i - 1] < grid[i])) {
                throw new IllegalArgumentException(
                        name + " must rise, got " + grid[i - 1] + " before " + grid[i] + " at index " + i);
            }
        }
    }

    /**
     * Returns the span of the values, holes left out.
     *
     * @return from the least to the greatest; a field that is the same everywhere has some room around its value
     */
    public Range range() {
        Span span = span();
        Span shown = span.size() > 0 ? span : Scale.LINEAR.padded(span, 0);
        return new Range(shown.low(), shown.high());
    }

    int columns() {
        return x.length;
    }

    int rows() {
        return y.length;
    }

    double x(int column) {
        return x[column];
    }

    double y(int row) {
        return y[row];
    }

    /** Returns the value at a grid point; NaN for a hole. */
    double value(int column, int row) {
        double value = values[row * x.length + column];
        return Math.abs(value) <= LARGEST ? value : Double.NaN;
    }

    /** Returns the span of the values, holes left out. */
    Span span() {
        return Span.around(Arrays.stream(values)
                .filter(value -> Math.abs(value) <= LARGEST)
                .toArray());
    }

    Span xSpan() {
        return new Span(x[0], x[x.length - 1]);
    }

    Span ySpan() {
        return new Span(y[0], y[y.length - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field that
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(x) + Arrays.hashCode(y)) + Arrays.hashCode(values);
    }

    /** Returns its shape, such as {@code 161 × 161 values}. */
    @Override
    public String toString() {
        return x.length + " × " + y.length + " values";
    }
}
