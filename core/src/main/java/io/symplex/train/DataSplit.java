package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.internal.RandomStream;
import java.util.Arrays;

/**
 * Data in two parts: what is learned from, and what is held out.
 *
 * @param kept what is learned from
 * @param heldOut the rest
 */
public record DataSplit(TrainingData kept, TrainingData heldOut) {

    /**
     * Holds out whole trajectories, at random.
     *
     * @throws IllegalArgumentException if there is only one
     */
    static DataSplit of(Observations observations, double fraction, long seed) {
        int all = observations.trajectories().size();
        if (all < 2) {
            throw new IllegalArgumentException("observations must have at least 2 trajectories to hold one out, got "
                    + all + "; leave earlyStopping(…) out");
        }
        int held = (int) Math.max(1, Math.min(all - 1, Math.round(fraction * all)));
        int[] order = new int[all];
        Arrays.setAll(order, i -> i);
        RandomStream.of(seed, "held out").shuffle(order);
        Arrays.sort(order, 0, held);
        Arrays.sort(order, held, all);
        return new DataSplit(
                new ObservedData(observations.select(Arrays.copyOfRange(order, held, all))),
                new ObservedData(observations.select(Arrays.copyOf(order, held))));
    }
}
