package io.symplex.examples;

import static io.symplex.dsl.Symplex.rungeKutta4;

import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.system.FermiPastaUlamTsingou;
import io.symplex.system.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns the bond of a chain from noisy motions of five particles, and foretells those of thirty. */
public final class Particles {

    private static final double NOISE = 0.02;

    private Particles() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(noisyMotions(5))
                .trajectoryMatching(0.1)
                .integrator(rungeKutta4())
                .window(5)
                .chainPotential()
                .layers(8)
                .weightDecay(1e-5)
                .adamThenLevenbergMarquardt(100, 10)
                .train();
        var parts = learned.explain();
        System.out.println(learned);
        System.out.println(parts);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(parts.figure().save(folder.resolve("particles.png")));

        var longer = learned.withParticles(30);
        State plucked = State.of(pluck(30), new double[30]);
        double[] times = {0, 10};
        double[] found =
                new RungeKutta4().follow(longer, plucked, times, 0.02).get(1).q();
        double[] truth = new RungeKutta4()
                .follow(new FermiPastaUlamTsingou(30, 0.5, 0), plucked, times, 0.02)
                .get(1)
                .q();
        double error = 0;
        for (int i = 0; i < 30; i++) {
            error = Math.max(error, Math.abs(found[i] - truth[i]));
        }
        System.out.printf("thirty particles, after 10 units of time: off by at most %.3f%n", error);
        if (!(error < 0.1)) {
            throw new AssertionError("the largest error of a position must be < 0.1, got " + error);
        }
    }

    private static double[] pluck(int particles) {
        double[] q = new double[particles];
        q[particles / 2] = 1;
        return q;
    }

    /** What one would read from a file by {@code observations("chain.csv")}. */
    private static Observations noisyMotions(int particles) {
        var chain = new FermiPastaUlamTsingou(particles, 0.5, 0);
        Random random = new Random(1);
        double[] times = new double[20];
        Arrays.setAll(times, k -> k / 5.0);
        List<Trajectory> motions = new ArrayList<>();
        for (int motion = 0; motion < 5; motion++) {
            State start = State.of(shaken(random, particles, 0.7), shaken(random, particles, 0.7));
            Trajectory exact = new RungeKutta4().follow(chain, start, times, 0.02);
            double[] q = exact.q();
            double[] p = exact.p();
            for (int i = 0; i < q.length; i++) {
                q[i] += NOISE * random.nextGaussian();
                p[i] += NOISE * random.nextGaussian();
            }
            motions.add(Trajectory.of(particles, times, q, p));
        }
        return Observations.of(motions);
    }

    private static double[] shaken(Random random, int particles, double size) {
        return random.doubles(particles, -size, size).toArray();
    }
}
