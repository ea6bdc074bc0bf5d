package io.symplex.train;

import io.symplex.internal.RandomStream;
import java.util.Arrays;

/**
 * Divides rows into batches, at random and afresh in every epoch, as evenly as their number allows.
 *
 * <p>Mutable: one training's.
 */
final class Batches {

    private final RandomStream random;
    private final int[] rows; // a permutation
    private final int count;

    /**
     * Creates the division.
     *
     * @param rowCount how many rows an epoch has
     * @param most how many rows a batch has at most; 0: all
     * @param seed of the random numbers
     */
    Batches(int rowCount, int most, long seed) {
        random = RandomStream.of(seed, "batches");
        rows = new int[rowCount];
        Arrays.setAll(rows, i -> i);
        count = most == 0 ? 1 : (rowCount - 1) / most + 1;
    }

    int count() {
        return count;
    }

    int size(int batch) {
        return from(batch + 1) - from(batch);
    }

    /** Returns the share of all rows that a batch has. */
    double share(int batch) {
        return (double) size(batch) / rows.length;
    }

    private int from(int batch) {
        return (int) ((long) rows.length * batch / count);
    }

    /** Divides anew. */
    void shuffle() {
        random.shuffle(rows);
        for (int batch = 0; batch < count; batch++) {
            Arrays.sort(rows, from(batch), from(batch + 1)); // keeps the rows' own order within a batch
        }
    }

    int row(int batch, int i) {
        return rows[from(batch) + i];
    }
}
