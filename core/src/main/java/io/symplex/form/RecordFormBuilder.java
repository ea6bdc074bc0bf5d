package io.symplex.form;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a record beyond its components. Mutable.
 *
 * @param <T> the record
 */
public final class RecordFormBuilder<T extends Record> {

    private final FormBook book;
    private final Class<T> type;
    private final Map<String, Form<?>> forms = new HashMap<>();
    private final Map<String, List<Bound>> bounds = new HashMap<>();
    private Set<String> required = Set.of();
    private @Nullable Function<Fields, T> defaults;

    RecordFormBuilder(FormBook book, Class<T> type) {
        this.book = book;
        this.type = type;
    }

    /**
     * Lets a file leave out any field.
     *
     * @param value what such fields have
     * @return this
     */
    public RecordFormBuilder<T> defaults(T value) {
        this.defaults = fields -> value;
        return this;
    }

    /**
     * Lets a file leave out all but some fields.
     *
     * @param made makes, from the fields that are required, what the others have
     * @param names of the required fields
     * @return this
     */
    public RecordFormBuilder<T> defaults(Function<Fields, T> made, String... names) {
        this.defaults = made;
        this.required = Set.of(names);
        return this;
    }

    /**
     * Says how a field is written that is not written as its type is.
     *
     * @param name of the field
     * @param form how
     * @return this
     */
    public RecordFormBuilder<T> field(String name, Form<?> form) {
        forms.put(name, form);
        return this;
    }

    /**
     * Tells editors the range of a field.
     *
     * @param name of the field
     * @param range the bounds
     * @return this
     */
    public RecordFormBuilder<T> bound(String name, Bound... range) {
        bounds.put(name, List.of(range));
        return this;
    }

    /**
     * Ends the description.
     *
     * @return the form, which its book knows from now on
     */
    public Form<T> form() {
        RecordForm<T> form = new RecordForm<>(this);
        book.put(type, form);
        return form;
    }

    Class<T> type() {
        return type;
    }

    @Nullable
    Function<Fields, T> defaults() {
        return defaults;
    }

    Set<String> required() {
        return required;
    }

    @SuppressWarnings("unchecked")
    Form<Object> formOf(RecordComponent component) {
        Form<?> own = forms.get(component.getName());
        return (Form<Object>) (own == null ? book.of(component.getGenericType()) : own);
    }

    List<Bound> boundsOf(RecordComponent component) {
        return bounds.getOrDefault(component.getName(), List.of());
    }
}
