package io.symplex.examples;

import static io.symplex.dsl.Symplex.energies;
import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.dsl.Symplex.stormerVerlet;
import static io.symplex.dsl.Symplex.symplecticEuler;
import static io.symplex.dsl.Symplex.yoshida4;

import io.symplex.integrate.Integrator;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows a pendulum for a long time by four methods: which of them keep its energy, and how well. */
public final class CompareIntegrators {

    private CompareIntegrators() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        Axes axes =
                Axes.of("energy lost or gained").xLabel("time").yLabel("|ΔH|").logY();
        Map<Integrator, Double> growth = new LinkedHashMap<>();
        for (Integrator method : List.of(symplecticEuler(), stormerVerlet(), yoshida4(), rungeKutta4())) {
            var swing = simulate(
                    pendulum(),
                    state(2.0, 0.0),
                    simulation(10_000, 0.2).withIntegrator(method).withKeepEvery(10));
            double[] energies = energies(pendulum(), swing);
            double[] drift =
                    Arrays.stream(energies).map(h -> Math.abs(h - energies[0])).toArray();
            axes = axes.line(method.name(), swing.times(), drift);
            double early = largest(Arrays.copyOf(drift, drift.length / 2));
            growth.put(method, largest(drift) / early);
            System.out.printf(
                    "%-16s |ΔH| up to %.1e in the first half, %.1e in all%n", method.name(), early, largest(drift));
        }

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(Figure.of(axes).save(folder.resolve("integrators.png")));

        boolean kept = growth.get(symplecticEuler()) < 1.1
                && growth.get(stormerVerlet()) < 1.1
                && growth.get(yoshida4()) < 1.1;
        if (!kept || !(growth.get(rungeKutta4()) > 1.8)) {
            throw new AssertionError("only Runge-Kutta must go on losing energy, got " + growth);
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
