package io.symplex.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a value is written as JSON, read again, and described.
 *
 * <p>Immutable. What {@link #write} gives, {@link #read} turns back into an equal value, and {@link #schema} allows.
 *
 * @param <T> the type of the value
 */
public interface Form<T> {

    /**
     * Reads a value.
     *
     * @param place the JSON, and where it stands
     * @return the value
     * @throws IllegalArgumentException if it is none; the message names the path
     */
    T read(Place place);

    /**
     * Writes a value.
     *
     * @param value what to write
     * @return the JSON
     * @throws IllegalArgumentException if it is of a kind that cannot be written
     */
    JsonNode write(T value);

    /**
     * Describes the JSON of all values.
     *
     * @param schema where definitions are kept
     * @return a JSON Schema, draft 2020-12
     */
    ObjectNode schema(Schema schema);
}
