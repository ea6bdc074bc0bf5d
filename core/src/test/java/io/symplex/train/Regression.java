package io.symplex.train;

import io.symplex.internal.RandomStream;
import java.util.Arrays;

/** A linear fit, {@code y = Σ x_j cos(j t)}, to forty noisy values: what evidence says of it is known exactly. */
final class Regression implements EpochLoss, FixedLoss {

    static final double NOISE = 0.3;

    static final int ROWS = 40;

    private final double[] truth;
    private final double[] seen = new double[ROWS];

    Regression(double... truth) {
        this.truth = truth;
        RandomStream random = RandomStream.of(5, "noise");
        for (int row = 0; row < ROWS; row++) {
            seen[row] = residual(truth, row) + NOISE * random.gaussian();
        }
    }

    private static double feature(int j, int row) {
        return Math.cos((j + 1) * 0.17 * row);
    }

    private double residual(double[] x, int row) {
        double sum = -seen[row];
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * feature(j, row);
        }
        return sum;
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
        return truth.length;
    }

    @Override
    public FixedLoss fixed() {
        return this;
    }

    @Override
    public double evaluate(double[] parameters, double[] out) {
        Arrays.fill(out, 0);
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            double residual = residual(parameters, row);
            sum += residual * residual;
            for (int j = 0; j < out.length; j++) {
                out[j] += 2 * scale() * residual * feature(j, row);
            }
        }
        return scale() * sum;
    }

    @Override
    public double value(double[] parameters) {
        return evaluate(parameters, new double[truth.length]);
    }

    @Override
    public double scale() {
        return 0.5 / ROWS;
    }

    @Override
    public void normalEquations(double[] parameters, NormalEquations out) {
        out.clear();
        double[] jacobian = new double[truth.length];
        for (int row = 0; row < ROWS; row++) {
            for (int j = 0; j < jacobian.length; j++) {
                jacobian[j] = feature(j, row);
            }
            out.add(residual(parameters, row), jacobian, 0, jacobian.length);
        }
    }

    /** Returns the best parameters for weights λ of the decay, one for each. */
    double[] fit(double[] lambda) {
        double[][] a = equations(lambda);
        eliminate(a);
        return Arrays.stream(a).mapToDouble(row -> row[truth.length]).toArray();
    }

    /** Returns the logarithm of the evidence for weights λ of the decay, one for each parameter, up to a constant. */
    double logEvidence(double[] lambda) {
        double[][] a = equations(lambda);
        double[] right = Arrays.stream(a).mapToDouble(row -> row[truth.length]).toArray();
        double logEvidence = -0.5 * eliminate(a);
        double least = Arrays.stream(seen).map(y -> y * y).sum();
        for (int i = 0; i < truth.length; i++) {
            logEvidence += 0.5 * Math.log(lambda[i]);
            least -= right[i] * a[i][truth.length];
        }
        return logEvidence - 0.5 * ROWS * Math.log(least);
    }

    private double[][] equations(double[] lambda) {
        int size = truth.length;
        double[][] a = new double[size][size + 1];
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < size; i++) {
                a[i][size] += feature(i, row) * seen[row];
                for (int j = 0; j < size; j++) {
                    a[i][j] += feature(i, row) * feature(j, row);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            a[i][i] += lambda[i];
        }
        return a;
    }

    /** Solves in place by Gauss and Jordan; returns the logarithm of the determinant. */
    private static double eliminate(double[][] a) {
        double logDeterminant = 0;
        for (int pivot = 0; pivot < a.length; pivot++) {
            logDeterminant += Math.log(a[pivot][pivot]);
            double inverse = 1 / a[pivot][pivot];
            for (int j = 0; j <= a.length; j++) {
                a[pivot][j] *= inverse;
            }
            for (int i = 0; i < a.length; i++) {
                double factor = a[i][pivot];
                for (int j = 0; i != pivot && j <= a.length; j++) {
                    a[i][j] -= factor * a[pivot][j];
                }
            }
        }
        return logDeterminant;
    }
}
