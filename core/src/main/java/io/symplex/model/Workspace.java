package io.symplex.model;

import io.symplex.kernel.PerceptronKernel;
import io.symplex.kernel.Twin;
import org.jspecify.annotations.Nullable;

/** A kernel loaded with parameters, and the scratch memory to evaluate batches with it. For one thread at a time. */
final class Workspace {

    private static final int ROWS = PerceptronKernel.MAX_ROWS;

    private final int n;
    private final PerceptronKernel kernel;
    private final PerceptronKernel.Tape tape;
    private final double[] x; // [ROWS, 2n]
    private final double[] gradient; // [ROWS, 2n]

    Workspace(Perceptron architecture, double[] parameters) {
        n = architecture.degreesOfFreedom();
        kernel = Twin.scalar()
                .doublePrecision(architecture.shape(), architecture.activation().nonlinearity());
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

    /** Fills the halves of the gradient that are wanted. */
    void gradients(int count, double[] q, double[] p, double @Nullable [] outQ, double @Nullable [] outP) {
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

    private void scatter(int from, int rows, int half, double @Nullable [] out) {
        if (out == null) {
            return;
        }
        for (int r = 0; r < rows; r++) {
            System.arraycopy(gradient, 2 * n * r + half, out, (from + r) * n, n);
        }
    }
}
