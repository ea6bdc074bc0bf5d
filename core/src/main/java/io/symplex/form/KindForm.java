package io.symplex.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a type of which there are several kinds: an object whose field {@code kind} says which.
 *
 * <p>A kind that needs no field may be written as its name alone.
 *
 * @param <T> what they have in common
 */
public final class KindForm<T> implements Form<T> {

    private static final String KIND = "kind";

    private final String name;
    private final String remedy;
    private final Map<String, Form<? extends T>> forms = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    /**
     * Creates the form, without a kind yet.
     *
     * @param name what such a value is called, such as {@code optimizer}
     * @param remedy what to do about a value of another kind
     */
    public KindForm(String name, String remedy) {
        this.name = name;
        this.remedy = remedy;
    }

    /**
     * Adds a kind.
     *
     * @param kind its name in a file
     * @param type its class, of which values are
     * @param form its fields
     * @param <K> the class
     * @return this
     */
    public <K extends T> KindForm<T> with(String kind, Class<K> type, Form<K> form) {
        forms.put(kind, form);
        names.put(type, kind);
        return this;
    }

    /**
     * Returns the names of all kinds.
     *
     * @return the names
     */
    public List<String> kinds() {
        return List.copyOf(forms.keySet());
    }

    @Override
    public T read(Place place) {
        if (place.node().isString()) {
            ObjectNode alone = Schema.object().put(KIND, place.node().stringValue());
            return read(new Place(place.source(), place.path(), alone));
        }
        if (!place.node().isObject()) {
            throw place.wrong("be an object with the field kind", "write {\"kind\": \"" + kinds().get(0) + "\", …}");
        }
        Place kind = place.field(KIND);
        if (kind == null) {
            throw place.missing(KIND, "one of " + String.join(", ", kinds()));
        }
        String text = Forms.text().read(kind);
        Form<? extends T> form = forms.get(text);
        if (form == null) {
            throw kind.wrong(
                    "be a known " + name, Place.nearest(text, kinds()) + "write one of " + String.join(", ", kinds()));
        }
        return form.read(place.without(KIND));
    }

    @Override
    public JsonNode write(T value) {
        String kind = names.entrySet().stream()
                .filter(one -> one.getKey().isInstance(value))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(name + " must be of a kind that a file can name, got the class "
                                + value.getClass().getName() + "; " + remedy));
        ObjectNode object = Schema.object().put(KIND, kind);
        object.setAll((ObjectNode) write(kind, value));
        return object;
    }

    @SuppressWarnings("unchecked")
    private JsonNode write(String kind, T value) {
        return ((Form<T>) Objects.requireNonNull(forms.get(kind))).write(value);
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return schema.reference(name, () -> {
            ObjectNode either = Schema.object();
            ArrayNode kinds = either.putArray("oneOf");
            List<String> alone = new ArrayList<>();
            forms.forEach((kind, form) -> {
                ObjectNode described = form.schema(schema);
                if (described.path("required").isEmpty()) {
                    alone.add(kind);
                }
                kinds.add(withKind(kind, described));
            });
            if (!alone.isEmpty()) {
                ArrayNode names = kinds.addObject().putArray("enum");
                alone.forEach(names::add);
            }
            return either;
        });
    }

    private static ObjectNode withKind(String kind, ObjectNode described) {
        ObjectNode properties = Schema.object();
        properties.putObject(KIND).put("const", kind);
        properties.setAll((ObjectNode) described.path("properties"));
        ArrayNode required = described.arrayNode().add(KIND);
        described.path("required").forEach(required::add);
        described.set("properties", properties);
        described.set("required", required);
        return described;
    }
}
