package io.symplex.plan;

import io.symplex.form.Form;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a type that is no record, by way of one that is.
 *
 * @param fields the form of the record
 * @param made makes the value of the record
 * @param taken takes the record from the value
 * @param <F> the record
 * @param <T> the type
 */
record Composed<F, T>(Form<F> fields, Function<F, T> made, Function<T, F> taken) implements Form<T> {

    @Override
    public T read(Place place) {
        F read = fields.read(place);
        try {
            return made.apply(read);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(place.source() + ": " + place.path() + ": " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public JsonNode write(T value) {
        return fields.write(taken.apply(value));
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return fields.schema(schema);
    }
}
