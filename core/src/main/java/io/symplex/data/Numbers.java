package io.symplex.data;

import java.util.Arrays;

/** A list of doubles that grows without boxing. */
final class Numbers {

    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.multiplyExact(size, 2));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double last() {
        return values[size - 1];
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }

    double[] toArray(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
