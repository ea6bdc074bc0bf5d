package io.symplex.train;

/**
 * Supplies a listener to every training: how a shell or a notebook shows progress that no program asked for.
 *
 * <p>Found with {@link java.util.ServiceLoader}. The core has none.
 */
@FunctionalInterface
public interface TrainingListenerProvider {

    /**
     * Returns a listener for a training that the calling thread is about to start.
     *
     * @return the listener; one that does nothing if this thread is not to be watched
     */
    TrainingListener listener();
}
