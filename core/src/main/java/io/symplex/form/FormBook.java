package io.symplex.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms of types, by which records find those of their components. Mutable while it is written. */
public final class FormBook {

    private final Map<Class<?>, Form<?>> forms = new HashMap<>();

    /** Creates a book that knows numbers, truth values and texts; choices and lists need not be written down. */
    public FormBook() {
        forms.put(double.class, Forms.real());
        forms.put(Double.class, Forms.real());
        forms.put(int.class, Forms.whole());
        forms.put(Integer.class, Forms.whole());
        forms.put(long.class, Forms.longWhole());
        forms.put(boolean.class, Forms.truth());
        forms.put(String.class, Forms.text());
    }

    /**
     * Writes down the form of a type.
     *
     * @param type the type
     * @param form its form
     * @param <T> the type
     */
    public <T> void put(Class<T> type, Form<T> form) {
        forms.put(type, form);
    }

    /**
     * Begins to describe a record.
     *
     * @param type the record
     * @param <T> the record
     * @return what is said of it
     */
    public <T extends Record> RecordFormBuilder<T> record(Class<T> type) {
        return new RecordFormBuilder<>(this, type);
    }

    /**
     * Returns the form of a type that is, or will be, written down.
     *
     * @param type the type
     * @param <T> the type
     * @return a form that looks it up when it is used: types may contain themselves
     */
    public <T> Form<T> of(Class<T> type) {
        return new Looked<>(this, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Form<?> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Forms.list((Form<Object>) of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        return plain.isEnum() ? Forms.choice((Class) plain) : of(plain);
    }

    private record Looked<T>(FormBook book, Class<T> type) implements Form<T> {

        @SuppressWarnings("unchecked")
        private Form<T> form() {
            Form<?> known = book.forms.get(type);
            if (known == null) {
                throw new IllegalStateException("the book must know a form of " + type.getName() + ", got none");
            }
            return (Form<T>) known;
        }

        @Override
        public T read(Place place) {
            return form().read(place);
        }

        @Override
        public JsonNode write(T value) {
            return form().write(value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return form().schema(schema);
        }
    }
}
