package io.symplex.examples;

import static io.symplex.dsl.Symplex.force;
import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.rungeKutta4;

import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.system.Force;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns a Duffing oscillator that is braked, and that something unknown shakes: its energy, its friction, and the
 * force over time.
 */
public final class DrivenOscillator {

    private static final Hamiltonian SHAKEN =
            hamiltonian("p^2/2 + q^2/2 + q^4/4").withFriction(0.2).withForce(force("0.5*cos(1.2*t)"));

    private DrivenOscillator() {}

    /**
     * Runs the example.
     *
     * @param args the folder for the figure; {@code output} if there is none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(noisyMotions())
                .trajectoryMatching(0.2)
                .integrator(rungeKutta4())
                .wholeTrajectories()
                .freeStarts()
                .shortFirst(6)
                .masses(1.0)
                .friction()
                .learnedForce(16)
                .layers(6)
                .weightDecay(1e-5)
                .adamThenLevenbergMarquardt(100, 15)
                .learningRate(2e-2)
                .train();
        var parts = learned.explain();
        System.out.println(learned);
        System.out.println(parts);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(parts.figure().save(folder.resolve("driven-oscillator.png")));

        double error = error(learned.force().orElseThrow());
        System.out.printf("the force errs by %.3f, root mean square; its amplitude is 0.5%n", error);
        if (!(error < 0.05)) {
            throw new AssertionError("the force must be learned, got an error of " + error);
        }
    }

    /** The root mean square of what the learned force misses. */
    private static double error(Force learned) {
        double squares = 0;
        double[] out = new double[1];
        for (int k = 0; k < 120; k++) {
            learned.at(k / 10.0, new double[1], out);
            double miss = out[0] - 0.5 * Math.cos(1.2 * k / 10.0);
            squares += miss * miss / 120;
        }
        return Math.sqrt(squares);
    }

    /** What one would read from a file by {@code observations("shaken.csv")}: all motions have one clock. */
    private static Observations noisyMotions() {
        Random random = new Random(1);
        double[] times = new double[61];
        Arrays.setAll(times, k -> k / 5.0);
        List<Trajectory> motions = new ArrayList<>();
        for (int motion = 0; motion < 6; motion++) {
            State start = State.of(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
            Trajectory exact = new RungeKutta4().follow(SHAKEN, start, times, 0.02);
            double[] q = exact.q();
            double[] p = exact.p();
            for (int i = 0; i < q.length; i++) {
                q[i] += 0.01 * random.nextGaussian();
                p[i] += 0.01 * random.nextGaussian();
            }
            motions.add(Trajectory.of(1, times, q, p));
        }
        return Observations.of(motions);
    }
}
