package io.symplex.discover;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a trajectory that is fitted from a start of its own.
 *
 * @param trajectory of which trajectory
 * @param from its first row in it
 * @param times rising, [points]
 * @param y observed states, [points][2n]
 * @param rates observed derivatives, [points][2n], or null
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed, never compared
record Piece(int trajectory, int from, double[] times, double[][] y, double @Nullable [] @Nullable [] rates) {

    int size() {
        return times.length;
    }
}
