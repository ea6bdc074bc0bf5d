package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.internal.Checks;
import io.symplex.train.Compute;
import io.symplex.train.Precision;

/**
 * An experiment of which is being said what computes.
 *
 * <p>Immutable: each word returns a new stage.
 *
 * <pre>{@code
 * stage.precision(Precision.FLOAT).threads(2);
 * stage.engine("djl").device("gpu0");
 * }</pre>
 *
 * @param <S> the stage itself
 */
@CheckReturnValue
public abstract sealed class ComputeStage<S extends TrainingStage<S>> extends NetworkStage<S> permits TrainingStage {

    ComputeStage() {}

    /**
     * Sets the number type to compute in.
     *
     * @param precision double or float
     * @return the changed stage
     */
    public S precision(Precision precision) {
        return compute(plan().compute().withPrecision(precision));
    }

    /**
     * Sets the engine that computes.
     *
     * @param name such as {@code "jvm"}; {@code "auto"} lets Symplex choose
     * @return the changed stage
     */
    public S engine(String name) {
        return compute(plan().compute().withEngine(name));
    }

    /**
     * Sets how many threads the engine may use. With the engine {@code jvm} results do not depend on it.
     *
     * <p>Left unsaid, as many as pay.
     *
     * @param most 1 to 1024
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     */
    public S threads(int most) {
        return compute(plan().compute().withThreads(Checks.atLeast(most, 1, "threads")));
    }

    /**
     * Sets where the engine computes.
     *
     * @param name {@code "cpu"}, the default; with {@code engine("djl")} also {@code "gpu0"} and so on
     * @return the changed stage
     * @throws IllegalArgumentException if the name is blank
     */
    public S device(String name) {
        return compute(plan().compute().withDevice(name));
    }

    private S compute(Compute compute) {
        return with(plan().withCompute(compute));
    }
}
