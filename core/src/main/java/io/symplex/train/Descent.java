package io.symplex.train;

import java.util.Map;

/** The moving part of an optimiser. Mutable; for one training. */
public interface Descent {

    /**
     * Does an epoch.
     *
     * @param parameters modified
     * @return the loss met on the way: of each batch before the step that it led to
     */
    double epoch(double[] parameters);

    /**
     * Says whether further epochs would change nothing worth having.
     *
     * @return whether it is done
     */
    default boolean converged() {
        return false;
    }

    /**
     * Replaces the parameters, after the last epoch, by what it makes of all steps. A training keeps the better ones.
     *
     * @param parameters of the last step; modified
     */
    default void finish(double[] parameters) {}

    /**
     * Returns everything that it remembers between two epochs: with the parameters, all that going on takes.
     *
     * @return copies, by name
     */
    Map<String, double[]> state();

    /**
     * Goes on from where another one was.
     *
     * @param state what {@link #state} of an equal optimiser returned; read
     */
    void restore(Map<String, double[]> state);
}
