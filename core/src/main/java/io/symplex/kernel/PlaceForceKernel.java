package io.symplex.kernel;

import java.util.Arrays;

/** A force of place and time: a perceptron of one hidden layer, {@code F = W₂ tanh(W₁ z + b₁)}, z = (x(q), φ(t)). */
final class PlaceForceKernel implements ForceKernel {

    private final int n;
    private final int hidden;
    private final boolean[] angle; // of each position
    private final TimeValues basis; // φ
    private final double[] z; // what goes in
    private final double[] units; // tanh of the hidden layer
    private final double[] pulled; // ∂loss/∂z
    private final double[] parameters; // W₁, b₁, W₂
    private final int bias; // where b₁ begins
    private final int output; // where W₂ does

    PlaceForceKernel(ForceForm.OfPlace form) {
        n = form.n();
        hidden = form.hidden();
        angle = new boolean[n];
        form.angles().forEach(i -> angle[i] = true);
        basis = new TimeValues(form.basis());
        z = new double[form.inputs()];
        units = new double[hidden];
        pulled = new double[z.length];
        parameters = new double[form.parameterCount()];
        bias = hidden * z.length;
        output = bias + hidden;
    }

    @Override
    public void load(double[] all, int begin) {
        System.arraycopy(all, begin, parameters, 0, parameters.length);
    }

    @Override
    public void force(double t, double[] q, int at, double[] out) {
        forth(t, q, at);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int h = 0; h < hidden; h++) {
                sum = Math.fma(parameters[output + i * hidden + h], units[h], sum);
            }
            out[i] = sum;
        }
    }

    private void forth(double t, double[] q, int at) {
        int next = 0;
        for (int i = 0; i < n; i++) {
            z[next++] = angle[i] ? StrictMath.sin(q[at + i]) : q[at + i];
            if (angle[i]) {
                z[next++] = StrictMath.cos(q[at + i]);
            }
        }
        double[] time = basis.at(t);
        System.arraycopy(time, 0, z, next, time.length);
        for (int h = 0; h < hidden; h++) {
            double sum = parameters[bias + h];
            for (int k = 0; k < z.length; k++) {
                sum = Math.fma(parameters[h * z.length + k], z[k], sum);
            }
            units[h] = DoubleMath.tanh(sum);
        }
    }

    @Override
    public void pull(
            double t,
            double[] q,
            int at,
            double[] adjoint,
            double[] outQ,
            int outAt,
            double[] outParameters,
            int begin) {
        forth(t, q, at);
        Arrays.fill(pulled, 0);
        for (int h = 0; h < hidden; h++) {
            double back = 0; // ∂loss/∂unit
            for (int i = 0; i < n; i++) {
                int w = output + i * hidden + h;
                back = Math.fma(parameters[w], adjoint[i], back);
                outParameters[begin + w] = Math.fma(adjoint[i], units[h], outParameters[begin + w]);
            }
            back *= Math.fma(-units[h], units[h], 1);
            outParameters[begin + bias + h] += back;
            for (int k = 0; k < z.length; k++) {
                int w = h * z.length + k;
                outParameters[begin + w] = Math.fma(back, z[k], outParameters[begin + w]);
                pulled[k] = Math.fma(back, parameters[w], pulled[k]);
            }
        }
        int next = 0;
        for (int i = 0; i < n; i++) {
            double slope = angle[i] ? Math.fma(z[next + 1], pulled[next], -z[next] * pulled[next + 1]) : pulled[next];
            outQ[outAt + i] += slope;
            next += angle[i] ? 2 : 1;
        }
    }
}
