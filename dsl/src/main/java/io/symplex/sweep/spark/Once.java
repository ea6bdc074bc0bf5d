package io.symplex.sweep.spark;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the tasks of an executor share: read once, kept until another is asked for. Thread-safe. */
final class Once<T> {

    private long key; // guarded by this
    private @Nullable T value; // guarded by this

    synchronized T get(long wanted, Supplier<T> reader) {
        if (value == null || key != wanted) {
            value = reader.get();
            key = wanted;
        }
        return value;
    }
}
