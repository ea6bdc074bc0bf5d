package io.symplex.train;

import io.symplex.model.Architecture;
import java.util.Optional;

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
     * Says what keeps this engine from a training.
     *
     * @param architecture the network
     * @param compute number type, threads and device
     * @return what must be otherwise, and the remedy, in one sentence without a full stop; empty if it can do it
     */
    Optional<String> obstacle(Architecture architecture, Compute compute);

    /**
     * Returns an evaluator for a network.
     *
     * @param architecture the network, which {@link #obstacle} has nothing against
     * @param compute number type, threads and device, likewise
     * @return a new evaluator, for one thread; to be closed
     */
    LossEvaluator evaluator(Architecture architecture, Compute compute);
}
