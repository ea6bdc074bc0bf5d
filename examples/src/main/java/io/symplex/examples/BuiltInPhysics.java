package io.symplex.examples;

import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.rungeKutta4;

import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.system.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns a pendulum that is braked, of which the mass is known and q is an angle: its potential, and how it is braked.
 */
public final class BuiltInPhysics {

    private static final double FRICTION = 0.3;

    private BuiltInPhysics() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var swings = noisySwings();

        var learned = Experiment.of(swings)
                .trajectoryMatching(0.1)
                .integrator(rungeKutta4())
                .wholeTrajectories()
                .freeStarts()
                .shortFirst(8)
                .masses(1.0)
                .periodic("q")
                .friction()
                .layers(8)
                .weightDecay(1e-4)
                .adamThenLevenbergMarquardt(300, 30)
                .train();
        var parts = learned.explain();
        System.out.println(learned);
        System.out.println(parts);
        System.out.println(learned.residuals(swings, 0.1));

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(parts.figure().save(folder.resolve("built-in-physics.png")));

        double braked = learned.friction().orElseThrow().coefficient(0, 0);
        if (!(Math.abs(braked - FRICTION) < 0.02)) {
            throw new AssertionError("friction must be near " + FRICTION + ", got " + braked);
        }
    }

    /** What one would read from a file by {@code observations("swings.csv")}. */
    private static Observations noisySwings() {
        var pendulum = hamiltonian("p^2/2 + 1 - cos(q)").withFriction(FRICTION);
        Random random = new Random(1);
        double[] times = new double[40];
        Arrays.setAll(times, k -> k / 8.0);
        List<Trajectory> swings = new ArrayList<>();
        for (int swing = 0; swing < 15; swing++) {
            State start = State.of(4 * random.nextDouble() - 2, 2 * random.nextDouble() - 1);
            Trajectory exact = new RungeKutta4().follow(pendulum, start, times, 0.01);
            double[] q = exact.q();
            double[] p = exact.p();
            for (int i = 0; i < q.length; i++) {
                q[i] += 0.02 * random.nextGaussian();
                p[i] += 0.02 * random.nextGaussian();
            }
            swings.add(Trajectory.of(1, times, q, p));
        }
        return Observations.of(swings);
    }
}
