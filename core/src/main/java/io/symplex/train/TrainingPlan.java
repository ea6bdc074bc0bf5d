package io.symplex.train;

import io.symplex.internal.Checks;

/**
 * Everything that is said about a training.
 *
 * @param epochs how many epochs, {@code >= 1}
 */
public record TrainingPlan(int epochs) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public TrainingPlan {
        Checks.atLeast(epochs, 1, "epochs");
    }
}
