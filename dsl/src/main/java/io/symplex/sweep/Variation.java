package io.symplex.sweep;

import java.util.Objects;

/**
 * A value of a plan that differs between the trainings of a sweep.
 *
 * <pre>{@code
 * new Variation("learningRate", Ranges.logBetween(1e-4, 1e-2));
 * }</pre>
 *
 * @param name of the field in the plan's JSON, such as {@code learningRate}; where several fields have that name, the
 *     way to it, such as {@code data.starts.amplitude}
 * @param choices what it may be
 */
public record Variation(String name, Choices choices) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Variation {
        Objects.requireNonNull(choices, "choices");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name must be that of a field of the plan, got '" + name + "'; say \"learningRate\"");
        }
    }
}
