package io.symplex.discover;

import java.util.Arrays;

/**
 * The normal equations of a Gauss-Newton step, in the shape of an arrow: coefficients belong to all pieces, a start to
 * its own.
 *
 * <p>Starts are eliminated piece by piece; what is left for the coefficients is their information matrix.
 */
final class Normal {

    private final double[][] both; // [K][K]
    private final double[] right; // [K]
    private final double[][][] own; // [pieces][2n][2n]
    private final double[][][] mixed; // [pieces][2n][K]
    private final double[][] ownRight; // [pieces][2n]

    Normal(int pieces, int dimension, int size) {
        both = new double[size][size];
        right = new double[size];
        own = new double[pieces][dimension][dimension];
        mixed = new double[pieces][dimension][size];
        ownRight = new double[pieces][dimension];
    }

    /**
     * Adds a residual.
     *
     * @param piece of which piece
     * @param slope of the prediction, by the start and then by the coefficients, weighted, [2n + K]; read
     * @param residual observed less predicted, weighted
     */
    void add(int piece, double[] slope, double residual) {
        int d = ownRight[piece].length;
        int size = right.length;
        for (int i = 0; i < d; i++) {
            double s = slope[i];
            ownRight[piece][i] += s * residual;
            for (int j = 0; j <= i; j++) {
                own[piece][i][j] += s * slope[j];
            }
            for (int k = 0; k < size; k++) {
                mixed[piece][i][k] += s * slope[d + k];
            }
        }
        for (int k = 0; k < size; k++) {
            double s = slope[d + k];
            right[k] += s * residual;
            for (int j = 0; j <= k; j++) {
                both[k][j] += s * slope[d + j];
            }
        }
    }

    /** A step for the coefficients and all starts, and by how much the quadratic model falls on it. */
    @SuppressWarnings("ArrayRecordComponent") // used once, where it is made; never compared
    record Step(double[] coefficients, double[][] starts, double fall) {}

    /** The information about the coefficients, starts eliminated, and what pulls on them. */
    double[][] reduce(double damping, double[] pull, double[][][] factors) {
        int size = right.length;
        double[][] information = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                information[i][j] = both[i][j];
            }
            information[i][i] += damping * both[i][i];
            pull[i] = right[i];
        }
        for (int s = 0; s < own.length; s++) {
            factors[s] = factor(own[s], damping);
            eliminate(s, factors[s], information, pull);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
        }
        return information;
    }

    private void eliminate(int s, double[][] factor, double[][] information, double[] pull) {
        int size = right.length;
        double[][] columns = new double[size][];
        for (int k = 0; k < size; k++) {
            columns[k] = column(mixed[s], k);
            Matrix.forward(factor, columns[k]);
        }
        double[] ownPull = ownRight[s].clone();
        Matrix.forward(factor, ownPull);
        for (int i = 0; i < size; i++) {
            pull[i] -= Matrix.dot(columns[i], ownPull);
            for (int j = 0; j <= i; j++) {
                information[i][j] -= Matrix.dot(columns[i], columns[j]);
            }
        }
    }

    private static double[] column(double[][] a, int k) {
        return Arrays.stream(a).mapToDouble(row -> row[k]).toArray();
    }

    private static double[][] factor(double[][] a, double damping) {
        double[][] factor = Matrix.copy(a);
        double more = damping + 1e-14;
        do {
            for (int i = 0; i < a.length; i++) {
                System.arraycopy(a[i], 0, factor[i], 0, a.length);
                factor[i][i] += more * a[i][i] + 1e-300;
            }
            more *= 10;
        } while (!Matrix.factor(factor) && more < 1e6);
        return factor;
    }

    Step step(double damping) {
        double[][][] factors = new double[own.length][][];
        double[] pull = new double[right.length];
        double[][] information = reduce(damping, pull, factors);
        double[][] inverse = Matrix.inverse(information);
        double[] move = new double[pull.length];
        for (int i = 0; i < move.length; i++) {
            move[i] = Matrix.dot(inverse[i], pull);
        }
        double fall = Matrix.dot(move, right);
        double[][] starts = new double[own.length][];
        for (int s = 0; s < own.length; s++) {
            double[] b = ownRight[s].clone();
            for (int i = 0; i < b.length; i++) {
                b[i] -= Matrix.dot(mixed[s][i], move);
            }
            Matrix.solve(factors[s], b);
            starts[s] = b;
            fall += Matrix.dot(b, ownRight[s]);
        }
        return new Step(move, starts, fall);
    }
}
