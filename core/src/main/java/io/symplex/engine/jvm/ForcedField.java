package io.symplex.engine.jvm;

import io.symplex.kernel.ForceKernel;
import java.util.Arrays;

/** A field that a force pushes besides: to dp/dt comes F(q, t). The parameters of the force are the last ones. */
final class ForcedField implements Field {

    private final Field free;
    private final ForceKernel force;
    private final int n;
    private final int begin; // of the force's parameters
    private final int parameterCount;
    private final double[] gradient; // [parameterCount], that of the force alone
    private final double[] push; // [n]: F, or its adjoint

    ForcedField(Field free, ForceKernel force, int parameterCount) {
        this.free = free;
        this.force = force;
        this.n = free.degreesOfFreedom();
        this.begin = free.parameterCount();
        this.parameterCount = parameterCount;
        this.gradient = new double[parameterCount];
        this.push = new double[n];
    }

    /** Where and when rows were. */
    private static final class Pass implements Tape {
        final Tape free;
        final double[] times = new double[MAX_ROWS];
        final double[] x;

        Pass(Tape free, int width) {
            this.free = free;
            x = new double[MAX_ROWS * width];
        }
    }

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
        free.load(parameters);
        force.load(parameters, begin);
    }

    @Override
    public Tape tape() {
        return new Pass(free.tape(), 2 * n);
    }

    @Override
    public void rates(Tape tape, int rows, double[] times, double[] x, int offset, double[] out) {
        Pass pass = (Pass) tape;
        System.arraycopy(times, 0, pass.times, 0, rows);
        System.arraycopy(x, offset, pass.x, 0, rows * 2 * n);
        free.rates(pass.free, rows, times, x, offset, out);
        for (int r = 0; r < rows; r++) {
            force.force(times[r], pass.x, r * 2 * n, push);
            for (int i = 0; i < n; i++) {
                out[r * 2 * n + n + i] += push[i];
            }
        }
    }

    @Override
    public void clearGradient() {
        free.clearGradient();
        Arrays.fill(gradient, 0);
    }

    @Override
    public void readGradient(double[] out) {
        free.readGradient(out);
        System.arraycopy(gradient, begin, out, begin, parameterCount - begin);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] adjoint, double[] out) {
        Pass pass = (Pass) tape;
        free.reverse(pass.free, rows, adjoint, out);
        for (int r = 0; r < rows; r++) {
            pull(pass, r, adjoint, out, gradient, begin);
        }
    }

    @Override
    public void reverseRows(Tape tape, int rows, double[] adjoint, double[] out, double[] outParameters, int stride) {
        Pass pass = (Pass) tape;
        free.reverseRows(pass.free, rows, adjoint, out, outParameters, stride);
        for (int r = 0; r < rows; r++) {
            int own = r * stride + begin;
            Arrays.fill(outParameters, own, r * stride + parameterCount, 0);
            pull(pass, r, adjoint, out, outParameters, own);
        }
    }

    private void pull(Pass pass, int r, double[] adjoint, double[] out, double[] outParameters, int at) {
        int row = r * 2 * n;
        System.arraycopy(adjoint, row + n, push, 0, n);
        force.pull(pass.times[r], pass.x, row, push, out, row, outParameters, at);
    }
}
