package io.symplex.plot;

import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/** Data and panels that the tests of this package share. */
final class Samples {

    private Samples() {}

    /** Returns 0, 1, …, n − 1. */
    static double[] steps(int n) {
        return values(n, step -> step);
    }

    static double[] values(int n, DoubleUnaryOperator f) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = f.applyAsDouble(i);
        }
        return values;
    }

    /** A truth and its prediction over 200 steps, and their error. */
    static Figure comparison() {
        double[] t = steps(200);
        return Figure.of(
                        Axes.of("states")
                                .xLabel("step")
                                .yLabel("q")
                                .line("q true", t, values(200, i -> Math.cos(i / 20)))
                                .line("q learned", t, values(200, i -> Math.cos(i / 20.1)), LineStyle.DASHED)
                                .points("seen", new double[] {0, 50, 100}, new double[] {1, -0.8, 0.3}),
                        Axes.of("errors")
                                .xLabel("step")
                                .yLabel("Δq")
                                .line("Δq", t, values(200, i -> 1e-3 * i * Math.sin(i / 20)))
                                .horizontal(0))
                .title("Oscillator");
    }

    static Axes panel(String title) {
        return Axes.of(title).line("y", new double[] {0, 1, 2}, new double[] {1, 3, 2});
    }

    /** A plot area of 100 × 100 pixels in which a value is its own pixel. */
    static Frame unitFrame() {
        return new Frame(new Rectangle2D.Double(0, 0, 100, 100), x -> x, y -> y);
    }
}
