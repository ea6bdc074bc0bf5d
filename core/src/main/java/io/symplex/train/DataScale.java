package io.symplex.train;

import io.symplex.data.Observations;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Notices data whose numbers a network cannot learn well from: it starts with weights for coordinates of about 1. */
final class DataScale {

    private static final double SMALL = 0.05;
    private static final double LARGE = 20;

    private DataScale() {}

    /** Returns what to tell the user; nothing if the coordinates are of ordinary size. */
    static Optional<String> notice(TrainingData data) {
        double size = size(data);
        return size >= SMALL && size <= LARGE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the coordinates of the data are about %.2g in size; a network learns best where they are about 1: choose"
                                + " such units, by scaled(times, positions, momenta) of observations",
                        size));
    }

    private static double size(TrainingData data) {
        if (data instanceof SampledStates sampled) {
            return sampled.amplitude();
        }
        if (data instanceof SimulatedTrajectories simulated) {
            return simulated.starts().amplitude();
        }
        Observations seen = data.observations(0);
        return farther(rootMeanSquare(seen.q()), rootMeanSquare(seen.p()));
    }

    private static double rootMeanSquare(double[] values) {
        return Math.sqrt(Arrays.stream(values)
                .filter(value -> !Double.isNaN(value)) // not seen
                .map(value -> value * value)
                .average()
                .orElse(1));
    }

    /** Returns the one that is farther from 1, as a ratio. */
    private static double farther(double a, double b) {
        return Math.max(a, 1 / a) > Math.max(b, 1 / b) ? a : b;
    }
}
