package io.symplex.examples;

import static io.symplex.dsl.Symplex.baoab;
import static io.symplex.dsl.Symplex.doubleWell;
import static io.symplex.dsl.Symplex.leapfrog;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.state;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.nio.file.Path;
import java.util.Arrays;

/** Lets a mass in a double well feel the heat of a bath: how warm it is, and where it spends its time. */
public final class WarmDoubleWell {

    private static final double TEMPERATURE = 3;

    private WarmDoubleWell() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var warm = simulation(400_000, 0.02)
                .withIntegrator(leapfrog())
                .withThermostat(baoab(1.0, TEMPERATURE, 1.0, 42))
                .withKeepEvery(10);
        var walk = simulate(doubleWell(), state(-1.3, 0.0), warm);

        double measured = Arrays.stream(walk.p(0)).map(p -> p * p).average().orElseThrow();
        double right = Arrays.stream(walk.q(0)).filter(q -> q > 0.47).count() / (double) walk.size();
        System.out.printf("k_BT = %.3f, %.1f %% of the time in the shallow well%n", measured, 100 * right);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(Figure.of(Axes.of("where it is").xLabel("q").density("q", walk.q(0)))
                .save(folder.resolve("warm-double-well.png")));

        if (!(Math.abs(measured - TEMPERATURE) < 0.1) || !(right > 0.01 && right < 0.5)) {
            throw new AssertionError("k_BT must be near 3 and both wells visited, got " + measured + ", " + right);
        }
    }
}
