package io.symplex.evaluate;

/** Gathers the largest and the mean square difference of arrays. */
final class Distance {

    private double max;
    private double sumOfSquares;
    private long count;

    void add(double[] truth, double[] predicted) {
        for (int i = 0; i < truth.length; i++) {
            double difference = predicted[i] - truth[i];
            max = Math.max(max, Math.abs(difference));
            sumOfSquares += difference * difference;
        }
        count += truth.length;
    }

    double max() {
        return max;
    }

    double meanSquare() {
        return sumOfSquares / count;
    }

    double rootMeanSquare() {
        return Math.sqrt(meanSquare());
    }
}
