package io.symplex.form;

import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema under construction: definitions are made once, so that types may contain themselves. Mutable. */
public final class Schema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final ObjectNode definitions = object();

    private Schema() {}

    /**
     * Returns the whole schema of a form.
     *
     * @param form of the document
     * @param title what the document is called
     * @return a JSON Schema, draft 2020-12
     */
    public static ObjectNode of(Form<?> form, String title) {
        Schema schema = new Schema();
        ObjectNode root = object().put("$schema", DIALECT).put("title", title);
        root.setAll(form.schema(schema));
        root.set("$defs", schema.definitions);
        return root;
    }

    ObjectNode reference(String name, Supplier<ObjectNode> made) {
        if (!definitions.has(name)) {
            definitions.set(name, object()); // keeps the place: the definition may refer to itself
            definitions.set(name, made.get());
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    /**
     * Returns an empty object.
     *
     * @return a new one
     */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Returns a schema of all values of a type.
     *
     * @param type as JSON Schema names it, such as {@code number}
     * @return a new one
     */
    public static ObjectNode type(String type) {
        return object().put("type", type);
    }
}
