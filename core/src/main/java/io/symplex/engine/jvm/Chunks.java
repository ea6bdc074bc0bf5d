package io.symplex.engine.jvm;

import io.symplex.kernel.PerceptronKernel;

/** Splits rows evenly into as few chunks as the kernel takes; the split depends on the number of rows alone. */
record Chunks(int rows) {

    int count() {
        return (rows + PerceptronKernel.MAX_ROWS - 1) / PerceptronKernel.MAX_ROWS;
    }

    int from(int chunk) {
        return (int) ((long) rows * chunk / count());
    }

    int size(int chunk) {
        return from(chunk + 1) - from(chunk);
    }
}
