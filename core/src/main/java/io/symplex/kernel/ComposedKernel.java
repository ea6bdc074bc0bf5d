package io.symplex.kernel;

/** What kernels made of other kernels have in common: the halves and the loss, by way of the whole gradient. */
abstract class ComposedKernel implements EnergyKernel {

    private final int inputs;
    private final double[] x; // all [MAX_ROWS, D]
    private final double[] gradient;
    private final double[] adjoint;
    private final double[] reversed;

    ComposedKernel(int inputs) {
        this.inputs = inputs;
        x = new double[MAX_ROWS * inputs];
        gradient = new double[x.length];
        adjoint = new double[x.length];
        reversed = new double[x.length];
    }

    @Override
    public final void halfGradients(
            Tape tape,
            int rows,
            double[] wideQ,
            double[] wideP,
            int offset,
            boolean byP,
            double[] wideOut,
            int outOffset) {
        int n = inputs / 2;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(wideQ, offset + r * n, x, r * inputs, n);
            System.arraycopy(wideP, offset + r * n, x, r * inputs + n, n);
        }
        inputGradients(tape, rows, x, 0, gradient, 0);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(gradient, r * inputs + (byP ? n : 0), wideOut, outOffset + r * n, n);
        }
    }

    @Override
    public final void matchGradients(
            Tape tape, int rows, double[] wideX, double[] wideTarget, int offset, int norm, double[] wideOut) {
        inputGradients(tape, rows, wideX, offset, gradient, 0);
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = r * inputs; i < (r + 1) * inputs; i++) {
                double miss = gradient[i] - wideTarget[offset + i];
                adjoint[i] = 2 * miss / norm;
                sum = Math.fma(miss, miss, sum);
            }
            wideOut[r] = sum;
        }
        reverse(tape, rows, adjoint, reversed);
    }

    @Override
    public final void reverse(Tape tape, int rows, double[] wideAdjoint) {
        reverse(tape, rows, wideAdjoint, reversed);
    }

    @Override
    public final void reverseHalf(Tape tape, int rows, boolean byP, double[] wideAdjoint) {
        reverseWhole(tape, rows, byP, wideAdjoint);
    }

    @Override
    public final void reverseHalf(
            Tape tape, int rows, boolean byP, double[] wideAdjoint, double[] wideOutQ, double[] wideOutP) {
        reverseWhole(tape, rows, byP, wideAdjoint);
        int n = inputs / 2;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < n; i++) {
                wideOutQ[r * n + i] += reversed[r * inputs + i];
                wideOutP[r * n + i] += reversed[r * inputs + n + i];
            }
        }
    }

    /** Fills {@code reversed} from the adjoint of a half. */
    private void reverseWhole(Tape tape, int rows, boolean byP, double[] half) {
        int n = inputs / 2;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < n; i++) {
                adjoint[r * inputs + i] = byP ? 0 : half[r * n + i];
                adjoint[r * inputs + n + i] = byP ? half[r * n + i] : 0;
            }
        }
        reverse(tape, rows, adjoint, reversed);
    }
}
