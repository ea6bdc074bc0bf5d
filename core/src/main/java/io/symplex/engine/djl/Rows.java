package io.symplex.engine.djl;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that go through a network together.
 *
 * @param from the first
 * @param count how many
 */
record Rows(int from, int count) {

    /** Splits rows evenly into as few parts as a number of them at a time allows. */
    static List<Rows> of(int rows, long most) {
        int parts = (int) ((rows - 1) / Math.max(1, most)) + 1;
        return IntStream.range(0, parts)
                .mapToObj(part -> {
                    int from = (int) ((long) rows * part / parts);
                    return new Rows(from, (int) ((long) rows * (part + 1) / parts) - from);
                })
                .toList();
    }
}
