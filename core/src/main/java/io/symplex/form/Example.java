package io.symplex.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a missing field could be, in a few words. */
final class Example {

    private Example() {}

    static String of(Form<?> form) {
        ObjectNode schema = Schema.of(form, "");
        JsonNode type = schema.path("type");
        if (type.isString()) {
            return switch (type.stringValue()) {
                case "number" -> "a number";
                case "integer" -> "a whole number";
                case "string" -> "a text in quotes";
                case "boolean" -> "true or false";
                case "array" -> "a list […]";
                default -> "an object {…}";
            };
        }
        return schema.has("$ref") ? "an object {\"kind\": …}" : "one of its choices";
    }
}
