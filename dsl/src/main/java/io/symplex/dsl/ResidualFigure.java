package io.symplex.dsl;

import io.symplex.evaluate.Residuals;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws what a law leaves over of each coordinate: over time, and how it is distributed. */
final class ResidualFigure {

    private static final int MOST_COORDINATES = 4;
    private static final int POINTS = 200;
    private static final double WIDTH = 4; // deviations on each side

    private ResidualFigure() {}

    static Figure of(Residuals residuals) {
        List<Axes> panels = new ArrayList<>();
        int[] shown = IntStream.range(0, residuals.names().size())
                .filter(i -> residuals.values(i).length > 0)
                .limit(MOST_COORDINATES)
                .toArray();
        for (int i : shown) {
            if (!Arrays.stream(residuals.values(i)).allMatch(Double::isFinite)) {
                throw new IllegalStateException(
                        "residuals must be finite to be drawn, got others; the learned motion runs away from what was seen");
            }
            panels.add(overTime(residuals, i));
            panels.add(distribution(residuals, i));
        }
        return Figure.of(panels.toArray(new Axes[0])).columns(2).title("What is left over");
    }

    private static Axes overTime(Residuals residuals, int i) {
        String title = String.format(
                Locale.ROOT, "autocorrelation %.2f, by chance ±%.2f", residuals.autocorrelation(i), residuals.chance());
        return Axes.of(title)
                .xLabel("time")
                .yLabel("Δ" + residuals.names().get(i))
                .points("", residuals.times(i), residuals.values(i))
                .horizontal(0);
    }

    private static Axes distribution(Residuals residuals, int i) {
        double deviation = residuals.deviation(i);
        Axes axes = Axes.of(String.format(Locale.ROOT, "deviation %.3g", deviation))
                .xLabel("Δ" + residuals.names().get(i))
                .yLabel("density")
                .density("left over", residuals.values(i));
        if (!(deviation > 0)) {
            return axes;
        }
        double[] x = new double[POINTS];
        Arrays.setAll(x, k -> WIDTH * deviation * (2.0 * k / (POINTS - 1) - 1));
        double[] normal = Arrays.stream(x)
                .map(v -> StrictMath.exp(-v * v / (2 * deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI)))
                .toArray();
        return axes.line("normal", x, normal);
    }
}
