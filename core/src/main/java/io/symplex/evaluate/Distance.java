package io.symplex.evaluate;

/** Gathers the largest and the mean square difference of arrays, where the truth is not NaN: it was seen. */
final class Distance {

    private double max;
    private double sumOfSquares;
    private long count;

    void add(double[] truth, double[] predicted) {
        for (int i = 0; i < truth.length; i++) {
            if (Double.isNaN(truth[i])) {
                continue;
            }
            double difference = predicted[i] - truth[i];
            max = Math.max(max, Math.abs(difference));
            sumOfSquares += difference * difference;
            count++;
        }
    }

    /** Returns the largest; NaN if nothing was seen. */
    double max() {
        return count == 0 ? Double.NaN : max;
    }

    double meanSquare() {
        return sumOfSquares / count;
    }

    double rootMeanSquare() {
        return Math.sqrt(meanSquare());
    }
}
