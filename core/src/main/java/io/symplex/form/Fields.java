package io.symplex.form;

import java.util.Map;

/** The values of a record's required fields. */
public final class Fields {

    private final Map<String, Object> values;

    Fields(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Returns a value.
     *
     * @param name of a required field
     * @param type its type
     * @param <T> its type
     * @return the value
     */
    public <T> T get(String name, Class<T> type) {
        return type.cast(values.get(name));
    }
}
