package io.symplex.expression;

import io.symplex.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The named numbers of a formula, such as {@code m = 1, k = 2}.
 *
 * <p>A value; {@link #and} copies with one more.
 *
 * <pre>{@code
 * Constants.of("m", 1.0).and("k", 2.0);
 * }</pre>
 *
 * @param values the numbers by name, in the order said
 */
public record Constants(Map<String, Double> values) {

    /** No constant. */
    public static final Constants NONE = new Constants(Map.of());

    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if a number is not finite, or a name is none or a function's
     */
    public Constants {
        values.forEach((name, value) -> {
            Checks.finite(value, Names.require(name));
            if (name.equals("pi")) {
                throw new IllegalArgumentException("a constant must have a name of its own, got pi; choose another");
            }
        });
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns one constant.
     *
     * @param name letters, digits and underscores, a letter first
     * @param value finite
     * @return the constant
     * @throws IllegalArgumentException if the name is none or the value not finite
     */
    public static Constants of(String name, double value) {
        return NONE.and(name, value);
    }

    /**
     * Returns these and one more.
     *
     * @param name letters, digits and underscores, a letter first; not yet there
     * @param value finite
     * @return the longer copy
     * @throws IllegalArgumentException if the name is none or there already, or the value not finite
     */
    public Constants and(String name, double value) {
        if (values.containsKey(name)) {
            throw new IllegalArgumentException(
                    "the constant " + name + " must be said once, got it twice; remove one of them");
        }
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Constants(more);
    }

    /** Returns what follows {@code where}: {@code m = 1, k = 2}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Text.number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
