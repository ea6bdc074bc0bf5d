package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.EnergyKernel;
import io.symplex.kernel.Twin;

/**
 * A twin's kernel with a network's parameters: evaluates batches of any size, chunk by chunk. For one thread at a time.
 */
final class LoadedKernel {

    private static final int ROWS = EnergyKernel.MAX_ROWS;

    private final int n;
    private final EnergyKernel kernel;
    private final EnergyKernel.Tape tape;
    private final double[] x; // [ROWS, 2n]
    private final double[] gradient; // [ROWS, 2n]

    LoadedKernel(Twin twin, EnergyForm energy, double[] parameters) {
        n = energy.inputs() / 2;
        kernel = energy.kernel(twin, false);
        kernel.load(parameters);
        tape = kernel.tape();
        x = new double[ROWS * 2 * n];
        gradient = new double[x.length];
    }

    void energies(int count, double[] q, double[] p, double[] out) {
        for (int from = 0; from < count; from += ROWS) {
            int rows = Math.min(ROWS, count - from);
            gather(from, rows, q, p);
            kernel.energies(tape, rows, x, 0, out, from);
        }
    }

    /** Fills {@code out} with ∂H/∂p if {@code byP}, else with ∂H/∂q. */
    void half(int count, double[] q, double[] p, boolean byP, double[] out) {
        for (int from = 0; from < count; from += ROWS) {
            int rows = Math.min(ROWS, count - from);
            kernel.halfGradients(tape, rows, q, p, from * n, byP, out, from * n);
        }
    }

    /** Fills both halves of the gradient. */
    void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        for (int from = 0; from < count; from += ROWS) {
            int rows = Math.min(ROWS, count - from);
            gather(from, rows, q, p);
            kernel.inputGradients(tape, rows, x, 0, gradient, 0);
            scatter(from, rows, 0, outQ);
            scatter(from, rows, n, outP);
        }
    }

    private void gather(int from, int rows, double[] q, double[] p) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(q, (from + r) * n, x, 2 * n * r, n);
            System.arraycopy(p, (from + r) * n, x, 2 * n * r + n, n);
        }
    }

    private void scatter(int from, int rows, int half, double[] out) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(gradient, 2 * n * r + half, out, (from + r) * n, n);
        }
    }
}
