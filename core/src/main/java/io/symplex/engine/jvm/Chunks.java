package io.symplex.engine.jvm;

import io.symplex.kernel.PerceptronKernel;

/** Splits rows evenly into as few chunks as the kernel takes; the split depends on the number of rows alone. */
final class Chunks {

    private Chunks() {}

    static int count(int rows) {
        return (rows + PerceptronKernel.MAX_ROWS - 1) / PerceptronKernel.MAX_ROWS;
    }

    /** Returns the first row of a chunk; that of the chunk after the last is the number of rows. */
    static int from(int rows, int chunk) {
        return (int) ((long) rows * chunk / count(rows));
    }

    static int size(int rows, int chunk) {
        return from(rows, chunk + 1) - from(rows, chunk);
    }
}
