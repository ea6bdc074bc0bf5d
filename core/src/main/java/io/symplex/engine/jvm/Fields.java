package io.symplex.engine.jvm;

import io.symplex.kernel.Twin;
import io.symplex.kernel.TwinReadiness;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One network's field in both twins; work on it goes to whichever is ready. One thread's. */
final class Fields {

    private final Workers workers;
    private final TwinPolicy policy;
    private @Nullable Field scalar;
    private @Nullable Field vector;
    private boolean ranVector;

    Fields(Workers workers, TwinPolicy policy) {
        this.workers = workers;
        this.policy = policy;
    }

    /** Equal for work that runs the same compiled code. */
    record Kind(Workers workers, Class<?> work, int rows) {}

    /**
     * Does work.
     *
     * @param kind of the work
     * @param work what to do on a field
     * @param again makes the same work on memory of its own, for another thread
     */
    void run(Kind kind, Consumer<Field> work, Supplier<Consumer<Field>> again) {
        TwinReadiness readiness = TwinReadiness.of(kind);
        ranVector = policy == TwinPolicy.ADAPTIVE ? readiness.ready() : policy == TwinPolicy.VECTOR;
        long begin = System.nanoTime();
        work.accept(ranVector ? vector() : scalar());
        if (!ranVector && policy == TwinPolicy.ADAPTIVE) {
            readiness.scalarTook(System.nanoTime() - begin, () -> {
                Field own = workers.field(Twin.vector().orElseThrow());
                Consumer<Field> same = again.get();
                return () -> same.accept(own);
            });
        }
    }

    /** Returns whether the last work was done with vectors. */
    boolean ranVector() {
        return ranVector;
    }

    private Field scalar() {
        if (scalar == null) {
            scalar = workers.field(Twin.scalar());
        }
        return scalar;
    }

    private Field vector() {
        if (vector == null) {
            vector = workers.field(Twin.vector().orElseThrow());
        }
        return vector;
    }
}
