package io.symplex.sweep;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the losses over the epochs of the best settings. */
final class CurvesFigure {

    private static final int MOST = 6; // settings; more would be told apart by nobody

    private CurvesFigure() {}

    static Figure of(SweepResult result) {
        List<SweepGroup> groups = result.groups().stream()
                .filter(group -> group.rows().stream().anyMatch(CurvesFigure::hasCurve))
                .limit(MOST)
                .toList();
        if (groups.isEmpty()) {
            throw new IllegalStateException("a figure of losses must have curves, got none; say curves(50)");
        }
        Axes axes = Axes.of("median over seeds, with range").xLabel("epoch").yLabel("loss");
        for (SweepGroup group : groups) {
            axes = drawn(axes, group);
        }
        return Figure.of(axes.logY()).title("Loss");
    }

    private static boolean hasCurve(SweepRow row) {
        return !row.curve().losses().isEmpty();
    }

    /** Curves that stopped early end the group's: the epochs of the shortest are in all of them. */
    private static Axes drawn(Axes axes, SweepGroup group) {
        List<Curve> curves = group.rows().stream()
                .filter(CurvesFigure::hasCurve)
                .map(SweepRow::curve)
                .toList();
        Curve first = curves.get(0);
        List<Curve> alike = curves.stream()
                .filter(curve -> curve.epochs().equals(first.epochs()))
                .toList();
        double[] epochs = first.epochs().stream().mapToDouble(epoch -> epoch).toArray();
        double[] low = new double[epochs.length];
        double[] middle = new double[epochs.length];
        double[] high = new double[epochs.length];
        IntStream.range(0, epochs.length).forEach(i -> {
            double[] sorted = alike.stream()
                    .mapToDouble(curve -> curve.losses().get(i))
                    .sorted()
                    .toArray();
            low[i] = sorted[0];
            middle[i] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            high[i] = sorted[sorted.length - 1];
        });
        return axes.band(label(group), epochs, low, middle, high);
    }

    private static String label(SweepGroup group) {
        return group.settings().entrySet().stream()
                .map(one -> one.getKey() + " " + SweepTable.shown(one.getValue()))
                .collect(Collectors.joining(", "));
    }
}
