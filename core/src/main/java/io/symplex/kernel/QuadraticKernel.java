package io.symplex.kernel;

import java.util.Arrays;

/**
 * H(x) = b·x + ½ xᵀ K x, K symmetric; parameters are b and the lower triangle of K.
 *
 * <p>{@code ∂H/∂x = b + K x}; backwards from the adjoint a of it, {@code x̄ = K a}, {@code b̄ = a}, and {@code K̄ = a
 * xᵀ + x aᵀ} below the diagonal, half of that on it.
 */
final class QuadraticKernel extends ComposedKernel {

    private final int inputs;
    private final LowerTriangle place;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] one; // a row's gradient

    QuadraticKernel(EnergyForm.Quadratic form) {
        super(form.inputs());
        inputs = form.inputs();
        place = new LowerTriangle(inputs, false);
        parameters = new double[form.parameterCount()];
        gradient = new double[parameters.length];
        one = new double[parameters.length];
    }

    /** The inputs. */
    private static final class Pass implements Tape {
        final double[] x;

        Pass(int size) {
            x = new double[size];
        }
    }

    @Override
    public Tape tape() {
        return new Pass(MAX_ROWS * inputs);
    }

    @Override
    public void load(double[] wideParameters) {
        System.arraycopy(wideParameters, 0, parameters, 0, parameters.length);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        for (int r = 0; r < rows; r++) {
            int at = offset + r * inputs;
            double sum = 0;
            for (int i = 0; i < inputs; i++) {
                sum = Math.fma(parameters[i], wideX[at + i], sum);
            }
            for (int e = 0; e < place.row.length; e++) {
                int i = place.row[e];
                int j = place.column[e];
                double weight = i == j ? parameters[inputs + e] / 2 : parameters[inputs + e];
                sum = Math.fma(weight * wideX[at + i], wideX[at + j], sum);
            }
            wideOut[outOffset + r] = sum;
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        System.arraycopy(wideX, offset, pass.x, 0, rows * inputs);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(parameters, 0, wideOut, outOffset + r * inputs, inputs);
            addProduct(pass.x, r * inputs, wideOut, outOffset + r * inputs);
        }
    }

    /** Adds K x. */
    private void addProduct(double[] x, int at, double[] out, int outAt) {
        for (int e = 0; e < place.row.length; e++) {
            int i = place.row[e];
            int j = place.column[e];
            double weight = parameters[inputs + e];
            out[outAt + i] = Math.fma(weight, x[at + j], out[outAt + i]);
            if (i != j) {
                out[outAt + j] = Math.fma(weight, x[at + i], out[outAt + j]);
            }
        }
    }

    @Override
    public void clearGradient() {
        Arrays.fill(gradient, 0);
    }

    @Override
    public void readGradient(double[] wideOut) {
        System.arraycopy(gradient, 0, wideOut, 0, gradient.length);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        for (int r = 0; r < rows; r++) {
            pull(pass, r * inputs, wideAdjoint, wideOut);
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += one[k];
            }
        }
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        for (int r = 0; r < rows; r++) {
            pull(pass, r * inputs, wideAdjoint, wideOut);
            System.arraycopy(one, 0, wideOutParameters, r * stride, one.length);
        }
    }

    /** Sets a row of x̄, and its gradient. */
    private void pull(Pass pass, int at, double[] adjoint, double[] out) {
        Arrays.fill(out, at, at + inputs, 0);
        addProduct(adjoint, at, out, at);
        System.arraycopy(adjoint, at, one, 0, inputs);
        for (int e = 0; e < place.row.length; e++) {
            int i = at + place.row[e];
            int j = at + place.column[e];
            double product = adjoint[i] * pass.x[j];
            one[inputs + e] = i == j ? product : Math.fma(adjoint[j], pass.x[i], product);
        }
    }
}
