package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;
import java.util.Arrays;

/** Where the data of a training lie in phase space: beyond it nothing was learned. Coordinates are q, then p. */
final class DataBox {

    /** Half the box along a coordinate that was never seen: they are about 1. */
    private static final double UNSEEN = 1;

    private final String middleName;
    private final double[] middle; // [2n]
    private final double[] low; // [2n]
    private final double[] high; // [2n]

    private DataBox(String middleName, double[] middle, double[] low, double[] high) {
        this.middleName = middleName;
        this.middle = middle;
        this.low = low;
        this.high = high;
    }

    static DataBox of(TrainingData data) {
        if (data instanceof SampledStates sampled) {
            return around(data.degreesOfFreedom(), sampled.amplitude());
        }
        return data instanceof SimulatedTrajectories simulated
                ? around(data.degreesOfFreedom(), simulated.starts().amplitude())
                : seen(data.observations(0));
    }

    private static DataBox around(int n, double amplitude) {
        double[] low = new double[2 * n];
        double[] high = new double[2 * n];
        Arrays.fill(low, -amplitude);
        Arrays.fill(high, amplitude);
        return new DataBox("0", new double[2 * n], low, high);
    }

    private static DataBox seen(Observations observations) {
        int n = observations.degreesOfFreedom();
        DataBox box = new DataBox("mean", new double[2 * n], new double[2 * n], new double[2 * n]);
        box.cover(observations.q(), n, 0);
        box.cover(observations.p(), n, n);
        return box;
    }

    private void cover(double[] values, int n, int offset) {
        for (int i = 0; i < n; i++) {
            int column = i;
            double[] coordinate = Arrays.stream(range(values.length / n))
                    .mapToDouble(row -> values[row * n + column])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            low[offset + i] = Arrays.stream(coordinate).min().orElse(-UNSEEN);
            high[offset + i] = Arrays.stream(coordinate).max().orElse(UNSEEN);
            middle[offset + i] = Arrays.stream(coordinate).average().orElse(0);
        }
    }

    private static int[] range(int count) {
        int[] range = new int[count];
        Arrays.setAll(range, i -> i);
        return range;
    }

    /** Returns what the middle is called: the origin of a box that was said, the mean of what was seen. */
    String middleName() {
        return middleName;
    }

    /** Returns the middle, q then p. */
    double[] middle() {
        return middle.clone();
    }

    /** Returns so many places along a coordinate, from end to end. */
    double[] along(int coordinate, int count) {
        double[] places = new double[count];
        double step = (high[coordinate] - low[coordinate]) / (count - 1);
        Arrays.setAll(places, k -> low[coordinate] + k * step);
        return places;
    }
}
