package io.symplex.train;

import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import java.util.Arrays;

/** Trajectory matching by its definition, row by row in plain loops: slow, and easy to believe. */
final class FrozenRollout {

    private FrozenRollout() {}

    /**
     * The loss of trajectory matching by its definition, row by row: the states that enter H are those of a rollout
     * with {@code here}, the gradients of H there are those of {@code theta}.
     */
    static double loss(Perceptron architecture, double[] here, double[] theta, SegmentBatch batch) {
        int n = batch.degreesOfFreedom();
        NeuralHamiltonian leading = NeuralHamiltonian.of(architecture, here);
        NeuralHamiltonian moving = NeuralHamiltonian.of(architecture, theta);
        double sum = 0;
        for (int r = 0; r < batch.count(); r++) {
            double[] frozen = row(batch.starts(), r, 2 * n);
            double[] state = frozen.clone();
            for (int step = 0; step < batch.steps(r); step++) {
                for (boolean kick : new boolean[] {true, false}) {
                    advance(state, gradient(moving, frozen), batch.dt(r), kick);
                    advance(frozen, gradient(leading, frozen), batch.dt(r), kick);
                }
            }
            for (int i = 0; i < 2 * n; i++) {
                double residual = state[i] - batch.ends()[2 * n * r + i];
                sum += residual * residual;
            }
        }
        return sum / (batch.count() * n);
    }

    private static void advance(double[] state, double[] gradient, double dt, boolean kick) {
        int n = state.length / 2;
        for (int i = 0; i < n; i++) {
            if (kick) {
                state[n + i] -= dt * gradient[i];
            } else {
                state[i] += dt * gradient[n + i];
            }
        }
    }

    static double[] gradient(NeuralHamiltonian model, double[] x) {
        int n = x.length / 2;
        double[] outQ = new double[n];
        double[] outP = new double[n];
        model.gradient(Arrays.copyOf(x, n), Arrays.copyOfRange(x, n, 2 * n), outQ, outP);
        double[] out = Arrays.copyOf(outQ, 2 * n);
        System.arraycopy(outP, 0, out, n, n);
        return out;
    }

    static double[] row(double[] x, int r, int width) {
        return Arrays.copyOfRange(x, r * width, (r + 1) * width);
    }
}
