package io.symplex.dsl;

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
