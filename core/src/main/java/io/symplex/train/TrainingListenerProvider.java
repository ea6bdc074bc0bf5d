package io.symplex.train;

import java.util.Optional;

/**
 * Supplies a listener to every training: how a shell or a notebook shows progress that no program asked for.
 *
 * <p>Found with {@link java.util.ServiceLoader}. The core has none: a training that nobody watches this way logs its
 * reports.
 */
@FunctionalInterface
public interface TrainingListenerProvider {

    /**
     * Returns a listener for a training that the calling thread is about to start.
     *
     * @return the listener; empty if this thread is none of the provider's
     */
    Optional<TrainingListener> listener();
}
