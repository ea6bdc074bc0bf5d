package io.symplex.train;

import java.util.Arrays;

/**
 * A sum of squares whose minimum is known: residuals {@code c_i (x_i − i)}, and Rosenbrock's valley {@code 10 (x_1 −
 * x_0²), 1 − x_0} where it is curved.
 */
final class Bowl implements EpochLoss, FixedLoss {

    private final int size;
    private final boolean curved;
    private int evaluations;

    Bowl(int size) {
        this(size, false);
    }

    Bowl(int size, boolean curved) {
        this.size = size;
        this.curved = curved;
    }

    int evaluations() {
        return evaluations;
    }

    /** Fills residuals and the Jacobian. */
    private double[] residuals(double[] x, double[][] jacobian) {
        if (curved) {
            jacobian[0] = new double[] {-20 * x[0], 10};
            jacobian[1] = new double[] {-1, 0};
            return new double[] {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
        }
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            double c = 1 + 3 * i;
            out[i] = c * (x[i] - i);
            jacobian[i] = new double[size];
            jacobian[i][i] = c;
        }
        return out;
    }

    @Override
    public int batches() {
        return 1;
    }

    @Override
    public void nextEpoch() {}

    @Override
    public double share(int batch) {
        return 1;
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return evaluate(parameters, out);
    }

    @Override
    public int parameterCount() {
        return size;
    }

    @Override
    public FixedLoss fixed() {
        return this;
    }

    @Override
    public double evaluate(double[] parameters, double[] out) {
        evaluations++;
        double[][] jacobian = new double[size][];
        double[] residuals = residuals(parameters, jacobian);
        Arrays.fill(out, 0);
        double sum = 0;
        for (int r = 0; r < size; r++) {
            sum += residuals[r] * residuals[r];
            for (int i = 0; i < size; i++) {
                out[i] += scale() * 2 * residuals[r] * jacobian[r][i];
            }
        }
        return scale() * sum;
    }

    @Override
    public double value(double[] parameters) {
        return evaluate(parameters, new double[size]);
    }

    @Override
    public double scale() {
        return 0.25;
    }

    @Override
    public void normalEquations(double[] parameters, NormalEquations out) {
        double[][] jacobian = new double[size][];
        double[] residuals = residuals(parameters, jacobian);
        out.clear();
        for (int r = 0; r < size; r++) {
            out.add(residuals[r], jacobian[r], 0, size);
        }
    }
}
