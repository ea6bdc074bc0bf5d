package io.symplex.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a record: an object whose fields are the components.
 *
 * <p>Fields that are required are read first; from them come the defaults of all others.
 *
 * @param <T> the record
 */
final class RecordForm<T extends Record> implements Form<T> {

    private final Class<T> type;
    private final List<Field> fields;
    private final Constructor<T> constructor;
    private final @Nullable Function<Fields, T> defaults; // null: every field is required

    /** A component: its name, how it is written, whether a file must name it. */
    private record Field(String name, Method accessor, Form<Object> form, boolean required, List<Bound> bounds) {

        JsonNode write(Object record) {
            return form.write(value(record));
        }

        Object value(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        ObjectNode schema(Schema schema) {
            ObjectNode described = form.schema(schema);
            bounds.forEach(bound -> bound.addTo(described));
            return described;
        }
    }

    RecordForm(RecordFormBuilder<T> builder) {
        this.type = builder.type();
        this.defaults = builder.defaults();
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components)
                .map(component -> new Field(
                        component.getName(),
                        open(component.getAccessor()),
                        builder.formOf(component),
                        defaults == null || builder.required().contains(component.getName()),
                        builder.boundsOf(component)))
                .toList();
        this.constructor = constructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private Constructor<T> constructor(Class<?>[] types) {
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method open(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    private List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    @Override
    public T read(Place place) {
        place.requireObject(names());
        Map<String, Object> values = new LinkedHashMap<>();
        read(place, true, values);
        if (fields.stream().allMatch(Field::required)) {
            return make(place, values);
        }
        T base = base(place, values);
        read(place, false, values);
        for (Field field : fields) {
            values.computeIfAbsent(field.name(), name -> field.value(base));
        }
        return make(place, values);
    }

    private void read(Place place, boolean required, Map<String, Object> values) {
        for (Field field : fields) {
            if (field.required() == required) {
                Optional.ofNullable(place.field(field.name()))
                        .ifPresentOrElse(
                                at -> values.put(field.name(), field.form().read(at)), () -> {
                                    if (required) {
                                        throw place.missing(field.name(), Example.of(field.form()));
                                    }
                                });
            }
        }
    }

    private T base(Place place, Map<String, Object> values) {
        try {
            return Objects.requireNonNull(defaults).apply(new Fields(values));
        } catch (IllegalArgumentException | IllegalStateException refusal) {
            throw place.refused(refusal, names());
        }
    }

    private T make(Place place, Map<String, Object> values) {
        try {
            return constructor.newInstance(
                    fields.stream().map(field -> values.get(field.name())).toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof IllegalStateException) {
                throw place.refused((RuntimeException) e.getCause(), names());
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ObjectNode write(T value) {
        ObjectNode object = Schema.object();
        fields.forEach(field -> object.set(field.name(), field.write(value)));
        return object;
    }

    @Override
    public ObjectNode schema(Schema schema) {
        ObjectNode object = Schema.type("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        boolean constant = fields.stream().noneMatch(Field::required);
        for (Field field : fields) {
            ObjectNode described = field.schema(schema);
            if (constant && defaults != null) {
                described.set("default", field.write(defaults.apply(new Fields(Map.of()))));
            }
            properties.set(field.name(), described);
            if (field.required()) {
                required.add(field.name());
            }
        }
        return object.put("additionalProperties", false);
    }
}
