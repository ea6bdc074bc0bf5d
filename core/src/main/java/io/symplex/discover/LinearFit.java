package io.symplex.discover;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Fits that are linear in the coefficients: to observed derivatives, or in the weak form to states alone. */
final class LinearFit {

    private static final double WORK = 2e9; // operations; beyond it only some rows are taken

    private final Sample sample;
    private final Field field;

    LinearFit(Sample sample, Field field) {
        this.sample = sample;
        this.field = field;
    }

    /** Returns the equations F c = dy/dt at the observed states, each rate divided by its weight's inverse. */
    LeastSquares rates(double[] sigma) {
        LeastSquares equations = new LeastSquares(field.size);
        double[][] states = sample.states();
        double[][] rates = sample.rates();
        int stride = stride(states.length);
        double[][] some = IntStream.range(0, (states.length + stride - 1) / stride)
                .mapToObj(r -> states[r * stride])
                .toArray(double[][]::new);
        double[] row = new double[field.size];
        double[][][] at = new double[0][][];
        for (int r = 0; r < some.length; r++) {
            if (r % CHUNK == 0) {
                at = field.at(Arrays.copyOfRange(some, r, Math.min(some.length, r + CHUNK)));
            }
            for (int i = 0; i < field.dimension; i++) {
                for (int k = 0; k < field.size; k++) {
                    row[k] = at[r % CHUNK][k][i];
                }
                equations.add(row, rates[r * stride][i], 1 / sigma[i]);
            }
        }
        return equations;
    }

    private static final int CHUNK = 256;

    private int stride(int rows) {
        double work = 2.0 * rows * field.dimension * field.size * field.size;
        int enough = Math.max(1, (int) (rows * (double) field.dimension / (6 * field.size)));
        return (int) Math.max(1, Math.min(enough, work / WORK));
    }

    /**
     * Returns the weak form over windows of so many points to each side; 0 is the trapezoidal rule from point to point.
     */
    LeastSquares weak(int half) {
        LeastSquares equations = new LeastSquares(field.size);
        int windows = sample.rows;
        int stride = Math.max(stride(windows), 1 + half / 4);
        for (Piece piece : sample.trajectories) {
            int points = half == 0 ? 2 : 2 * half + 1;
            if (piece.size() < points) {
                continue;
            }
            double[][][] at = field.at(piece.y());
            for (int from = 0; from + points <= piece.size(); from += stride) {
                window(piece, at, from, points, equations);
            }
        }
        return equations;
    }

    private void window(Piece piece, double[][][] at, int from, int points, LeastSquares equations) {
        double[] bump = new double[points]; // ψ w
        double[] slope = new double[points]; // ψ′ w
        bump(piece.times(), from, bump, slope);
        double[] row = new double[field.size];
        for (int i = 0; i < field.dimension; i++) {
            double mean = 0;
            for (int k = 0; k < points; k++) {
                mean += piece.y()[from + k][i] / points;
            }
            double right = 0;
            Arrays.fill(row, 0.0);
            for (int k = 0; k < points; k++) {
                right -= slope[k] * (piece.y()[from + k][i] - mean);
                for (int j = 0; j < field.size; j++) {
                    row[j] += bump[k] * at[from + k][j][i];
                }
            }
            equations.add(row, right, 1 / sample.scale[i]);
        }
    }

    private static void bump(double[] times, int from, double[] bump, double[] slope) {
        int last = bump.length - 1;
        double start = times[from];
        double width = times[from + last] - start;
        if (last == 1) {
            Arrays.fill(bump, width / 2);
            slope[0] = 1;
            slope[1] = -1;
            return;
        }
        for (int k = 1; k < last; k++) {
            double weight = (times[from + k + 1] - times[from + k - 1]) / 2;
            double s = 2 * (times[from + k] - start) / width - 1;
            double u = 1 - s * s;
            bump[k] = weight * u * u * u * u;
            slope[k] = weight * -8 * s * u * u * u * 2 / width;
        }
    }
}
