package io.symplex.form;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the schema says of a number's range. The type itself is the judge when a file is read; this tells editors.
 *
 * @param keyword of JSON Schema, such as {@code minimum}
 * @param value the bound
 */
public record Bound(String keyword, double value) {

    /**
     * Returns the bound of what is greater than a number.
     *
     * @param value the number
     * @return the bound
     */
    public static Bound above(double value) {
        return new Bound("exclusiveMinimum", value);
    }

    /**
     * Returns the bound of what is less than a number.
     *
     * @param value the number
     * @return the bound
     */
    public static Bound below(double value) {
        return new Bound("exclusiveMaximum", value);
    }

    /**
     * Returns the bound of what is a number or greater.
     *
     * @param value the number
     * @return the bound
     */
    public static Bound atLeast(double value) {
        return new Bound("minimum", value);
    }

    /**
     * Returns the bound of what is a number or less.
     *
     * @param value the number
     * @return the bound
     */
    public static Bound atMost(double value) {
        return new Bound("maximum", value);
    }

    void addTo(ObjectNode schema) {
        if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
            schema.put(keyword, (long) value);
        } else {
            schema.put(keyword, value);
        }
    }
}
