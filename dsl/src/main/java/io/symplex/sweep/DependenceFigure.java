package io.symplex.sweep;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws how the score depends on one of the values that are varied. */
final class DependenceFigure {

    private static final int MOST_LINES = 6; // more would be told apart by nobody
    private static final double WIDE = 20; // greatest by least, from which a logarithm shows more

    private DependenceFigure() {}

    static Figure of(SweepResult result, String name) {
        List<SweepGroup> groups = result.groups().stream()
                .filter(group -> group.failed() < group.rows().size())
                .toList();
        if (groups.isEmpty()) {
            throw new IllegalStateException("a figure must have a training that did not fail, got none");
        }
        List<Object> values = groups.stream()
                .map(group -> group.rows().get(0).value(name))
                .distinct()
                .sorted(Comparator.comparing(DependenceFigure::order).thenComparing(Object::toString))
                .toList();
        boolean numbers = values.stream().allMatch(Number.class::isInstance);
        String label = numbers
                ? name
                : name + ": "
                        + IntStream.range(0, values.size())
                                .mapToObj(i -> (i + 1) + " " + SweepTable.shown(values.get(i)))
                                .collect(Collectors.joining(", "));
        Axes axes = Axes.of("median over seeds, with range").xLabel(label).yLabel(SweepTable.score(result));
        for (Map.Entry<String, List<SweepGroup>> line : lines(groups, name).entrySet()) {
            axes = drawn(axes, line.getKey(), line.getValue(), group -> {
                Object value = group.rows().get(0).value(name);
                return numbers ? ((Number) value).doubleValue() : values.indexOf(value) + 1;
            });
        }
        Axes scaled = positive(groups) ? axes.logY() : axes;
        return Figure.of(numbers && isWide(values) ? scaled.logX() : scaled).title("Sweep");
    }

    private static double order(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static boolean positive(List<SweepGroup> groups) {
        return groups.stream().allMatch(group -> group.least(SweepRow::score) > 0);
    }

    private static boolean isWide(List<Object> values) {
        double least = order(values.get(0));
        return least > 0 && order(values.get(values.size() - 1)) / least >= WIDE;
    }

    /** Groups of a line each, by the settings of the other names; the best lines only. */
    private static Map<String, List<SweepGroup>> lines(List<SweepGroup> bestFirst, String name) {
        Map<String, List<SweepGroup>> lines = new LinkedHashMap<>();
        for (SweepGroup group : bestFirst) {
            String others = group.settings().entrySet().stream()
                    .filter(one -> !one.getKey().equals(name))
                    .map(one -> one.getKey() + " " + SweepTable.shown(one.getValue()))
                    .collect(Collectors.joining(", "));
            if (lines.containsKey(others) || lines.size() < MOST_LINES) {
                lines.computeIfAbsent(others, key -> new ArrayList<>()).add(group);
            }
        }
        return lines;
    }

    /** Where a value is on the x axis. */
    @FunctionalInterface
    private interface Position {

        double of(SweepGroup group);
    }

    private static Axes drawn(Axes axes, String label, List<SweepGroup> groups, Position position) {
        List<SweepGroup> sorted =
                groups.stream().sorted(Comparator.comparingDouble(position::of)).toList();
        double[] x = sorted.stream().mapToDouble(position::of).toArray();
        double[] low = sorted.stream()
                .mapToDouble(group -> group.least(SweepRow::score))
                .toArray();
        double[] middle = sorted.stream()
                .mapToDouble(group -> group.median(SweepRow::score))
                .toArray();
        double[] high = sorted.stream()
                .mapToDouble(group -> group.greatest(SweepRow::score))
                .toArray();
        return x.length == 1 ? axes.points(label, x, middle) : axes.band(label, x, low, middle, high);
    }
}
