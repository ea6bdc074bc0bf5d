package io.symplex.examples;

import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;
import io.symplex.system.SeparableHamiltonian;
import java.nio.file.Path;

/** Learns a system of your own: say its two energies and their gradients. */
public final class YourOwnSystem {

    private YourOwnSystem() {}

    /** A pendulum: {@code H = p²/2 + 1 − cos q}. */
    record Pendulum() implements SeparableHamiltonian {

        @Override
        public int degreesOfFreedom() {
            return 1;
        }

        @Override
        public double kineticEnergy(double[] p) {
            return p[0] * p[0] / 2;
        }

        @Override
        public double potentialEnergy(double[] q) {
            return 1 - StrictMath.cos(q[0]);
        }

        @Override
        public void kineticGradient(double[] p, double[] out) {
            out[0] = p[0];
        }

        @Override
        public void potentialGradient(double[] q, double[] out) {
            out[0] = StrictMath.sin(q[0]);
        }
    }

    /**
     * Runs the example.
     *
     * @param args the folder for the figures; {@code output} if there is none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(new Pendulum())
                .sample(100, 2)
                .gradientMatching()
                .epochs(5000)
                .train();

        var comparison = learned.compare(state(1.5, 0.0), 1000, 0.01);

        var folder = Path.of(args.length > 0 ? args[0] : "output");
        System.out.println(comparison);
        System.out.println(comparison.figure().save(folder.resolve("pendulum.png")));
        System.out.println(learned.figure().save(folder.resolve("pendulum-energy.png")));

        double error = comparison.error().maxQ();
        if (!(error < 0.05)) {
            throw new AssertionError("the largest error of q must be < 0.05, got " + error);
        }
    }
}
