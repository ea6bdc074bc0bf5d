package io.symplex.train;

/** Gives each epoch of gradient matching its batch. */
@FunctionalInterface
public interface StateSource {

    /**
     * Returns the batch of the next epoch.
     *
     * @return the same object each time, with the same or with fresh states
     */
    StateBatch next();
}
