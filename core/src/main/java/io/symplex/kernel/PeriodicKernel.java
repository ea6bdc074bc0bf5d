package io.symplex.kernel;

/**
 * H(x) = G(φ(x)), where φ has sin x and cos x in the place of a periodic x.
 *
 * <p>With g = ∂G/∂φ: {@code ∂H/∂x = g_s cos x − g_c sin x}. Backwards from the adjoint a of it, {@code ḡ_s = a cos x},
 * {@code ḡ_c = −a sin x}, and {@code x̄ = φ̄_s cos x − φ̄_c sin x − a (g_s sin x + g_c cos x)}.
 */
final class PeriodicKernel extends ComposedKernel {

    /** Up to here our own sine, which is fast, is good to the last places. */
    private static final double NEAR = 1e4;

    private final EnergyKernel inner;
    private final int inputs;
    private final int features;
    private final int[] place; // of an input's feature, or of the first of its two
    private final boolean[] periodic;
    private final double[] adjoint; // ḡ, [MAX_ROWS, features]
    private final double[] reversed; // φ̄, likewise

    PeriodicKernel(EnergyKernel inner, EnergyForm.Periodic form) {
        super(form.inputs());
        this.inner = inner;
        inputs = form.inputs();
        features = form.energy().inputs();
        place = new int[inputs];
        periodic = new boolean[inputs];
        int next = 0;
        for (int i = 0; i < inputs; i++) {
            periodic[i] = form.periodic().contains(i);
            place[i] = next;
            next += periodic[i] ? 2 : 1;
        }
        adjoint = new double[MAX_ROWS * features];
        reversed = new double[adjoint.length];
    }

    /** The inner pass, its features and its gradient. */
    private record Pass(Tape inner, Numbers numbers) implements Tape {}

    private static final class Numbers {
        final double[] features;
        final double[] gradient;

        Numbers(int size) {
            features = new double[size];
            gradient = new double[size];
        }
    }

    @Override
    public Tape tape() {
        return new Pass(inner.tape(), new Numbers(MAX_ROWS * features));
    }

    @Override
    public void load(double[] wideParameters) {
        inner.load(wideParameters);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        fill(rows, wideX, offset, pass.numbers.features);
        inner.energies(pass.inner, rows, pass.numbers.features, 0, wideOut, outOffset);
    }

    private void fill(int rows, double[] x, int offset, double[] out) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inputs; i++) {
                double value = x[offset + r * inputs + i];
                int at = r * features + place[i];
                if (periodic[i]) {
                    boolean near = Math.abs(value) < NEAR;
                    out[at] = near ? DoubleMath.sin(value) : StrictMath.sin(value);
                    out[at + 1] = near ? DoubleMath.cos(value) : StrictMath.cos(value);
                } else {
                    out[at] = value;
                }
            }
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        fill(rows, wideX, offset, pass.numbers.features);
        inner.inputGradients(pass.inner, rows, pass.numbers.features, 0, pass.numbers.gradient, 0);
        pull(rows, pass.numbers.features, pass.numbers.gradient, wideOut, outOffset);
    }

    /** Makes of a derivative by the features one by the inputs. */
    private void pull(int rows, double[] feature, double[] by, double[] out, int outOffset) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inputs; i++) {
                int at = r * features + place[i];
                out[outOffset + r * inputs + i] =
                        periodic[i] ? Math.fma(by[at], feature[at + 1], -(by[at + 1] * feature[at])) : by[at];
            }
        }
    }

    @Override
    public void clearGradient() {
        inner.clearGradient();
    }

    @Override
    public void readGradient(double[] wideOut) {
        inner.readGradient(wideOut);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        push(rows, pass.numbers.features, wideAdjoint);
        inner.reverse(pass.inner, rows, adjoint, reversed);
        finish(rows, pass.numbers, wideAdjoint, wideOut);
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        push(rows, pass.numbers.features, wideAdjoint);
        inner.reverseRows(pass.inner, rows, adjoint, reversed, wideOutParameters, stride);
        finish(rows, pass.numbers, wideAdjoint, wideOut);
    }

    private void push(int rows, double[] feature, double[] outer) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inputs; i++) {
                int at = r * features + place[i];
                double a = outer[r * inputs + i];
                if (periodic[i]) {
                    adjoint[at] = a * feature[at + 1];
                    adjoint[at + 1] = -a * feature[at];
                } else {
                    adjoint[at] = a;
                }
            }
        }
    }

    private void finish(int rows, Numbers numbers, double[] outer, double[] out) {
        double[] feature = numbers.features;
        double[] g = numbers.gradient;
        pull(rows, feature, reversed, out, 0);
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inputs; i++) {
                int at = r * features + place[i];
                if (periodic[i]) {
                    double bend = Math.fma(g[at], feature[at], g[at + 1] * feature[at + 1]);
                    out[r * inputs + i] = Math.fma(-outer[r * inputs + i], bend, out[r * inputs + i]);
                }
            }
        }
    }
}
