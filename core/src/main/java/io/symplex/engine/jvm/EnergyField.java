package io.symplex.engine.jvm;

import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.EnergyKernel;

/** The motion that a network H makes: dq/dt = ∂H/∂p, dp/dt = −∂H/∂q, and less what friction takes. */
final class EnergyField implements Field {

    private final EnergyKernel kernel;
    private final int n;
    private final int parameterCount;
    private final double[] gradient; // ∂H/∂x or the adjoint of it

    EnergyField(EnergyKernel kernel, EnergyForm form) {
        this.kernel = kernel;
        this.n = form.inputs() / 2;
        this.parameterCount = form.parameterCount();
        this.gradient = new double[MAX_ROWS * 2 * n];
    }

    /** What the kernel recorded. */
    private record Pass(EnergyKernel.Tape tape) implements Tape {}

    @Override
    public int degreesOfFreedom() {
        return n;
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    @Override
    public void load(double[] parameters) {
        kernel.load(parameters);
    }

    @Override
    public Tape tape() {
        return new Pass(kernel.tape());
    }

    @Override
    public void rates(Tape tape, int rows, double[] times, double[] x, int offset, double[] out) {
        kernel.inputGradients(((Pass) tape).tape, rows, x, offset, gradient, 0);
        for (int r = 0; r < rows; r++) {
            int at = 2 * n * r;
            for (int i = 0; i < n; i++) {
                out[at + i] = gradient[at + n + i];
                out[at + n + i] = -gradient[at + i];
            }
        }
    }

    @Override
    public void clearGradient() {
        kernel.clearGradient();
    }

    @Override
    public void readGradient(double[] out) {
        kernel.readGradient(out);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] adjoint, double[] out) {
        turn(rows, adjoint);
        kernel.reverse(((Pass) tape).tape, rows, gradient, out);
    }

    @Override
    public void reverseRows(Tape tape, int rows, double[] adjoint, double[] out, double[] outParameters, int stride) {
        turn(rows, adjoint);
        kernel.reverseRows(((Pass) tape).tape, rows, gradient, out, outParameters, stride);
    }

    /** Makes of the adjoint of (∂H/∂p, −∂H/∂q) that of (∂H/∂q, ∂H/∂p). */
    private void turn(int rows, double[] adjoint) {
        for (int r = 0; r < rows; r++) {
            int at = 2 * n * r;
            for (int i = 0; i < n; i++) {
                gradient[at + i] = -adjoint[at + n + i];
                gradient[at + n + i] = adjoint[at + i];
            }
        }
    }
}
