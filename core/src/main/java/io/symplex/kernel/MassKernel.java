package io.symplex.kernel;

import java.util.Arrays;

/**
 * T(p) = Σ w p²/2, where w = 1/m is known or the square of a parameter, which some coordinates may share: always
 * positive.
 */
final class MassKernel extends ComposedKernel {

    private final int n;
    private final int each; // coordinates of one parameter
    private final boolean known;
    private final double[] root; // θ, if w = θ²
    private final double[] weight; // w
    private final double[] gradient; // θ̄

    MassKernel(EnergyForm.Masses form) {
        super(form.inputs());
        n = form.inputs();
        each = form.each();
        known = !form.known().isEmpty();
        root = new double[n / each];
        weight = new double[n];
        gradient = new double[root.length];
        for (int i = 0; known && i < n; i++) {
            weight[i] = 1 / form.known().get(i);
        }
    }

    /** The momenta. */
    private static final class Pass implements Tape {
        final double[] p;

        Pass(int size) {
            p = new double[size];
        }
    }

    @Override
    public Tape tape() {
        return new Pass(MAX_ROWS * n);
    }

    @Override
    public void load(double[] wideParameters) {
        for (int i = 0; !known && i < n; i++) {
            root[i / each] = wideParameters[i / each];
            weight[i] = root[i / each] * root[i / each];
        }
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double p = wideX[offset + r * n + i];
                sum = Math.fma(weight[i] * p, p, sum);
            }
            wideOut[outOffset + r] = sum / 2;
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        System.arraycopy(wideX, offset, pass.p, 0, rows * n);
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < n; i++) {
                wideOut[outOffset + r * n + i] = weight[i] * pass.p[r * n + i];
            }
        }
    }

    @Override
    public void clearGradient() {
        Arrays.fill(gradient, 0);
    }

    @Override
    public void readGradient(double[] wideOut) {
        if (!known) {
            System.arraycopy(gradient, 0, wideOut, 0, gradient.length);
        }
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < n; i++) {
                double a = wideAdjoint[r * n + i];
                wideOut[r * n + i] = weight[i] * a;
                gradient[i / each] = Math.fma(2 * root[i / each] * a, pass.p[r * n + i], gradient[i / each]);
            }
        }
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        for (int r = 0; r < rows; r++) {
            if (!known) {
                Arrays.fill(wideOutParameters, r * stride, r * stride + gradient.length, 0);
            }
            for (int i = 0; i < n; i++) {
                double a = wideAdjoint[r * n + i];
                wideOut[r * n + i] = weight[i] * a;
                if (!known) {
                    wideOutParameters[r * stride + i / each] += 2 * root[i / each] * a * pass.p[r * n + i];
                }
            }
        }
    }
}
