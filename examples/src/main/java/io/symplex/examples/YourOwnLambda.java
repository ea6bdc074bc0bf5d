package io.symplex.examples;

import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.state;

import io.symplex.dsl.Experiment;

/** Learns a system of which only the energy is written down, in one line of code. */
public final class YourOwnLambda {

    private YourOwnLambda() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var pendulum = hamiltonian(1, (q, p) -> p[0] * p[0] / 2 + 1 - StrictMath.cos(q[0]));
        System.out.println(pendulum.timeDerivatives(1.0, 0.5));

        var learned = Experiment.of(pendulum)
                .sample(100, 2.0)
                .gradientMatching()
                .epochs(3000)
                .train();

        var comparison = learned.compare(state(1.5, 0.0), 1000, 0.01);
        System.out.println(comparison);

        double error = comparison.error().maxQ();
        if (!(error < 0.1)) {
            throw new AssertionError("the largest error of q must be < 0.1, got " + error);
        }
    }
}
