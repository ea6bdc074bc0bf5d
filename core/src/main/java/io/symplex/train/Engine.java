package io.symplex.train;

import io.symplex.model.Architecture;

/**
 * Computes losses and their gradients: what is fast, and nothing else.
 *
 * <p>Found with {@link java.util.ServiceLoader}. Engines give the same loss and gradient for the same parameters and
 * batch, to 1e-10 relative in double precision.
 */
public interface Engine {

    /**
     * Returns the name a plan says.
     *
     * @return the name, such as {@code "jvm"}
     */
    String name();

    /**
     * Returns an evaluator for a network.
     *
     * @param architecture the network
     * @param precision the number type to compute in
     * @return a new evaluator, for one thread; to be closed
     */
    LossEvaluator evaluator(Architecture architecture, Precision precision);
}
