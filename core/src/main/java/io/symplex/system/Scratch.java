package io.symplex.system;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One idle array: a single caller allocates once, several at a time never meet in it. */
final class Scratch {

    private final AtomicReference<double @Nullable []> idle = new AtomicReference<>();

    /** Takes the idle array, or makes one, of at least {@code size} numbers. */
    double[] borrow(int size) {
        double[] array = idle.getAndSet(null);
        return array == null || array.length < size ? new double[size] : array;
    }

    void giveBack(double[] array) {
        idle.set(array);
    }
}
