package io.symplex.kernel;

import java.util.Arrays;

/**
 * An energy with friction: what stands for ∂H/∂q is {@code −dp/dt = ∂H/∂q + L Lᵀ v}, where v = ∂H/∂p.
 *
 * <p>Backwards from the adjoint (a, b) of (−dp/dt, v): the energy gets (a, b + L Lᵀ a), and {@code L̄ = a uᵀ + v wᵀ}
 * with u = Lᵀ v, w = Lᵀ a, where L has an element.
 */
final class DampedKernel extends ComposedKernel {

    private final EnergyKernel inner;
    private final int inputs;
    private final int n;
    private final int begin; // where the parameters of L do
    private final int[] row; // of each element of L
    private final int[] column;
    private final double[] element; // L
    private final double[] gradient; // L̄
    private final double[] one; // a row's L̄
    private final double[] adjoint; // [MAX_ROWS, 2n]
    private final double[] left; // [n]: u
    private final double[] right; // [n]: w

    DampedKernel(EnergyForm.Damped form, EnergyKernel inner) {
        super(form.inputs());
        this.inner = inner;
        inputs = form.inputs();
        n = inputs / 2;
        LowerTriangle place = new LowerTriangle(n, !form.coupled());
        row = place.row;
        column = place.column;
        begin = form.energy().parameterCount();
        int size = row.length;
        element = new double[size];
        gradient = new double[size];
        one = new double[size];
        adjoint = new double[MAX_ROWS * inputs];
        left = new double[n];
        right = new double[n];
    }

    /** The inner pass and v. */
    private static final class Pass implements Tape {
        final Tape inner;
        final double[] v; // [MAX_ROWS, n]

        Pass(Tape inner, int size) {
            this.inner = inner;
            v = new double[size];
        }
    }

    @Override
    public Tape tape() {
        return new Pass(inner.tape(), MAX_ROWS * n);
    }

    @Override
    public void load(double[] wideParameters) {
        inner.load(wideParameters);
        System.arraycopy(wideParameters, begin, element, 0, element.length);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        inner.energies(((Pass) tape).inner, rows, wideX, offset, wideOut, outOffset);
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        inner.inputGradients(pass.inner, rows, wideX, offset, wideOut, outOffset);
        for (int r = 0; r < rows; r++) {
            int at = outOffset + r * inputs;
            System.arraycopy(wideOut, at + n, pass.v, r * n, n);
            transposed(pass.v, r * n, left);
            addProduct(left, wideOut, at);
        }
    }

    /** Fills {@code out} with Lᵀ x. */
    private void transposed(double[] x, int at, double[] out) {
        Arrays.fill(out, 0);
        for (int e = 0; e < element.length; e++) {
            out[column[e]] = Math.fma(element[e], x[at + row[e]], out[column[e]]);
        }
    }

    /** Adds L x. */
    private void addProduct(double[] x, double[] out, int at) {
        for (int e = 0; e < element.length; e++) {
            out[at + row[e]] = Math.fma(element[e], x[column[e]], out[at + row[e]]);
        }
    }

    @Override
    public void clearGradient() {
        inner.clearGradient();
        Arrays.fill(gradient, 0);
    }

    @Override
    public void readGradient(double[] wideOut) {
        inner.readGradient(wideOut);
        System.arraycopy(gradient, 0, wideOut, begin, gradient.length);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        for (int r = 0; r < rows; r++) {
            pull(pass, r, wideAdjoint);
            for (int e = 0; e < gradient.length; e++) {
                gradient[e] += one[e];
            }
        }
        inner.reverse(pass.inner, rows, adjoint, wideOut);
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        for (int r = 0; r < rows; r++) {
            pull(pass, r, wideAdjoint);
            System.arraycopy(one, 0, wideOutParameters, r * stride + begin, one.length);
        }
        inner.reverseRows(pass.inner, rows, adjoint, wideOut, wideOutParameters, stride);
    }

    /** Sets a row of the energy's adjoint, and its L̄. */
    private void pull(Pass pass, int r, double[] outer) {
        int at = r * inputs;
        transposed(pass.v, r * n, left);
        transposed(outer, at, right);
        System.arraycopy(outer, at, adjoint, at, inputs);
        addProduct(right, adjoint, at + n);
        for (int e = 0; e < one.length; e++) {
            one[e] = Math.fma(outer[at + row[e]], left[column[e]], pass.v[r * n + row[e]] * right[column[e]]);
        }
    }
}
