package io.symplex.engine.jvm;

import io.symplex.kernel.EnergyKernel;

/**
 * Cuts the rows of a batch into groups, and each group into chunks, as evenly as their numbers allow.
 *
 * <p>A group's gradient is summed up chunk by chunk, and then the groups' gradients are added in their order. The cut
 * depends on the data alone, so that sums have one order on any number of threads.
 */
final class Split {

    /**
     * Passes of one row through the network that make a group worth its own gradient: adding it up costs as much as 8.
     */
    private static final long PASSES_PER_GROUP = 256;

    static final int MOST_GROUPS = 16;

    private Split() {}

    /**
     * Returns how many groups there are.
     *
     * @param rows of the batch
     * @param passes of a row through the network, forth and back
     */
    static int groups(int rows, int passes) {
        long worth = rows * (long) passes / PASSES_PER_GROUP;
        return (int) Math.max(1, Math.min(Math.min(worth, MOST_GROUPS), chunks(rows)));
    }

    /** Returns how many chunks so many rows make: as few as the kernel takes. */
    static int chunks(int rows) {
        return (rows - 1) / EnergyKernel.MAX_ROWS + 1;
    }

    /** Returns where a part begins; that of the part after the last is {@code total}. */
    static int from(int total, int parts, int part) {
        return (int) ((long) total * part / parts);
    }
}
