package io.symplex.sweep;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.LineStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws settings in parallel coordinates: a column for each value that is varied and one for the score, from its least
 * at 0 to its greatest at 1.
 */
final class ParallelFigure {

    private static final double BEST = 0.1; // of the settings
    private static final double WIDE = 20; // greatest by least, from which a logarithm shows more

    private ParallelFigure() {}

    static Figure of(SweepResult result) {
        List<String> names = result.sweep().vary().stream().map(Variation::name).toList();
        if (names.isEmpty()) {
            throw new IllegalStateException(
                    "parallel coordinates must have something varied, got nothing; say vary(…)");
        }
        List<SweepGroup> groups = result.groups().stream()
                .filter(group -> group.failed() < group.rows().size())
                .toList();
        if (groups.isEmpty()) {
            throw new IllegalStateException("a figure must have a training that did not fail, got none");
        }
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(Column.of(
                name,
                groups.stream().map(group -> group.rows().get(0).value(name)).toList())));
        columns.add(Column.of(
                SweepTable.score(result),
                groups.stream()
                        .map(group -> (Object) group.median(SweepRow::score))
                        .toList()));
        int best = Math.max(1, (int) (BEST * groups.size()));
        String named = IntStream.range(0, columns.size())
                .mapToObj(i -> (i + 1) + " " + columns.get(i).title())
                .collect(Collectors.joining("; "));
        Axes axes = Axes.of(groups.size() + " settings").xLabel(named).yLabel("from the least to the greatest");
        if (best < groups.size()) {
            axes = line(axes, "the rest", columns, best, groups.size(), LineStyle.DOTTED);
        }
        return Figure.of(line(axes, best == 1 ? "the best" : "the best " + best, columns, 0, best, LineStyle.SOLID))
                .title("Sweep");
    }

    private static Axes line(Axes axes, String label, List<Column> columns, int from, int to, LineStyle style) {
        int width = columns.size() + 1; // a gap after each
        double[] x = new double[(to - from) * width];
        double[] y = new double[x.length];
        Arrays.fill(x, Double.NaN);
        Arrays.fill(y, Double.NaN);
        for (int row = from; row < to; row++) {
            for (int column = 0; column < columns.size(); column++) {
                x[(row - from) * width + column] = column + 1;
                y[(row - from) * width + column] = columns.get(column).heights().get(row);
            }
        }
        return axes.line(label, x, y, style);
    }

    /** A column: its title, and how high each setting stands. */
    private record Column(String title, List<Double> heights) {

        static Column of(String name, List<Object> values) {
            if (!values.stream().allMatch(Number.class::isInstance)) {
                List<Object> kinds = values.stream().distinct().toList();
                String listed = kinds.stream().map(SweepTable::shown).collect(Collectors.joining(", "));
                return new Column(
                        name + ": " + listed,
                        scaled(values.stream().mapToDouble(kinds::indexOf).toArray()));
            }
            double[] numbers = values.stream()
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .toArray();
            double least = Arrays.stream(numbers).min().orElseThrow();
            double greatest = Arrays.stream(numbers).max().orElseThrow();
            boolean wide = least > 0 && greatest / least >= WIDE;
            String title =
                    name + ": " + SweepTable.shown(least) + " to " + SweepTable.shown(greatest) + (wide ? ", log" : "");
            return new Column(
                    title, scaled(wide ? Arrays.stream(numbers).map(Math::log).toArray() : numbers));
        }

        private static List<Double> scaled(double[] values) {
            double least = Arrays.stream(values).min().orElseThrow();
            double range = Arrays.stream(values).max().orElseThrow() - least;
            return Arrays.stream(values)
                    .mapToObj(value -> range == 0 ? 0.5 : (value - least) / range)
                    .toList();
        }
    }
}
