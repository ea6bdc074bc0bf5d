package io.symplex.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The mean of several rows of numbers, and how far they differ, place by place.
 *
 * @param mean shape [K]
 * @param deviation the standard deviation with n − 1, shape [K]; NaN or infinite where a row is
 */
@SuppressWarnings("ArrayRecordComponent") // stays within this package, which only reads it
record Spread(double[] mean, double[] deviation) {

    static Spread of(List<double[]> rows) {
        int size = rows.get(0).length;
        double[] mean = new double[size];
        double[] deviation = new double[size];
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[k];
            }
            mean[k] = sum / rows.size();
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[k] - mean[k]) * (row[k] - mean[k]);
            }
            deviation[k] = Math.sqrt(squares / (rows.size() - 1));
        }
        return new Spread(mean, deviation);
    }

    /** Returns the same mean with the deviation of another, and that of noise added. */
    Spread widened(Spread other, double noise) {
        return new Spread(mean, other.deviations(s -> Math.sqrt(s * s + noise * noise)));
    }

    /** Returns what belongs to one of n coordinates. */
    Spread coordinate(int i, int n) {
        return new Spread(every(mean, i, n), every(deviation, i, n));
    }

    private static double[] every(double[] values, int i, int n) {
        double[] out = new double[values.length / n];
        Arrays.setAll(out, k -> values[k * n + i]);
        return out;
    }

    /** Returns the mean, moved so many deviations. */
    double[] at(double deviations) {
        double[] out = mean.clone();
        for (int k = 0; k < out.length; k++) {
            out[k] += deviations * deviation[k];
        }
        return out;
    }

    /** Returns the deviations, each made into another number. */
    double[] deviations(DoubleUnaryOperator change) {
        double[] out = deviation.clone();
        for (int k = 0; k < out.length; k++) {
            out[k] = change.applyAsDouble(out[k]);
        }
        return out;
    }
}
