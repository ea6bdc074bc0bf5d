package io.symplex.discover;

import io.symplex.system.Reals;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The law that observed derivatives follow at states taken for exact: linear least squares, terms dropped one by one.
 */
final class GradientFit {

    private static final int ROUNDS = 4; // of weights

    private final Sample sample;
    private final List<Term> library;
    private final Field field;

    GradientFit(Sample sample, List<Term> library, Field field) {
        this.sample = sample;
        this.library = library;
        this.field = field;
    }

    /** Returns what all terms together leave of the derivatives, as part of their spread, where it is largest. */
    double unexplained() {
        double[] all = new double[library.size()];
        new LinearFit(sample, field)
                .rates(sample.rateScale)
                .solve(IntStream.range(0, all.length).toArray(), all);
        double[] left = noise(all);
        double largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, left[i] / sample.rateScale[i]);
        }
        return largest;
    }

    /**
     * Returns the best law.
     *
     * @param repeats how many rows tell no more than one, {@code >= 1}
     */
    Discovery best(double repeats) {
        int size = library.size();
        double values = (double) sample.rows * sample.dimension / repeats;
        double penalty = Math.log(Math.max(values, 2)) + 2 * Math.log(Math.max(size, 2));
        int[] support = IntStream.range(0, size).toArray();
        double[] sigma = sample.rateScale.clone();
        double[] coefficients = new double[size];
        LeastSquares equations = new LinearFit(sample, field).rates(sigma);
        for (int round = 0; round < ROUNDS; round++) {
            equations.solve(support, coefficients);
            sigma = floored(noise(coefficients));
            equations = new LinearFit(sample, field).rates(sigma);
            equations.solve(support, coefficients);
            support = smaller(equations, support, coefficients, penalty * repeats);
        }
        equations.solve(support, coefficients);
        return law(equations, support, coefficients, repeats);
    }

    private static int[] smaller(LeastSquares equations, int[] support, double[] coefficients, double allowed) {
        int[] before = support;
        int[] kept = new Elimination(
                        part(equations.normal(), before),
                        Arrays.stream(before).mapToDouble(k -> coefficients[k]).toArray())
                .down(allowed, 1)
                .kept();
        return Arrays.stream(kept).map(k -> before[k]).toArray();
    }

    private static double[][] part(double[][] matrix, int[] support) {
        double[][] part = new double[support.length][support.length];
        for (int i = 0; i < support.length; i++) {
            for (int j = 0; j < support.length; j++) {
                part[i][j] = matrix[support[i]][support[j]];
            }
        }
        return part;
    }

    private Discovery law(LeastSquares equations, int[] support, double[] coefficients, double repeats) {
        double[] left = noise(coefficients);
        double[][] inverse = Matrix.inverse(part(equations.normal(), support));
        List<Term> terms = Arrays.stream(support).mapToObj(library::get).toList();
        double[] kept = Arrays.stream(support).mapToDouble(k -> coefficients[k]).toArray();
        double[] errors = new double[kept.length];
        double shrink = shrink(left);
        Arrays.setAll(errors, k -> Math.sqrt(inverse[k][k] * repeats) * shrink);
        double missing = 0;
        for (int i = 0; i < left.length; i++) {
            double part = left[i] / sample.rateScale[i];
            missing += part * part / left.length;
        }
        Diagnostics how = new Diagnostics(
                "fitted to derivatives", sample.rows, library.size(), Reals.of(left), 1 - missing, 0, 1);
        return new Discovery(terms, sample.coordinates, kept, errors, how);
    }

    /** Where noise is below the floor of the weights, errors are smaller in proportion. */
    private double shrink(double[] left) {
        double[] weights = floored(left);
        double largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, left[i] / weights[i]);
        }
        return largest;
    }

    private double[] floored(double[] noise) {
        double[] floored = noise.clone();
        Arrays.setAll(floored, i -> Math.max(noise[i], Fitter.FLOOR * sample.rateScale[i]));
        return floored;
    }

    /** Returns the root mean square of dy/dt − F c, [2n]. */
    private double[] noise(double[] coefficients) {
        double[] squares = new double[sample.dimension];
        double[][] states = sample.states();
        double[][] rates = sample.rates();
        for (int from = 0; from < states.length; from += 256) {
            double[][][] at = field.at(Arrays.copyOfRange(states, from, Math.min(states.length, from + 256)));
            for (int r = 0; r < at.length; r++) {
                for (int i = 0; i < squares.length; i++) {
                    double residual = rates[from + r][i];
                    for (int k = 0; k < coefficients.length; k++) {
                        residual -= coefficients[k] * at[r][k][i];
                    }
                    squares[i] += residual * residual;
                }
            }
        }
        return Arrays.stream(squares).map(sum -> Math.sqrt(sum / states.length)).toArray();
    }
}
