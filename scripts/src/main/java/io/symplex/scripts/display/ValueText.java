package io.symplex.scripts.display;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Writes the value of an expression as a person wants to read it: arrays by their elements, long ones cut. */
public final class ValueText {

    private static final int MOST_ELEMENTS = 20;
    private static final int FIRST_ELEMENTS = 10;
    private static final int MOST_CHARACTERS = 10_000;

    private ValueText() {}

    /**
     * Returns the text of a value.
     *
     * @param value what an expression evaluated to
     * @return the text, without a line end
     */
    public static String of(Object value) {
        String text = text(value);
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS)
                        + String.format(Locale.ROOT, "… (%,d characters in all)", text.length());
    }

    private static String text(Object value) {
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            List<Object> first = new ArrayList<>();
            for (int i = 0; i < shown(length); i++) {
                first.add(Array.get(value, i));
            }
            return elements(first, length);
        }
        if (value instanceof Collection<?> collection && collection.size() > MOST_ELEMENTS) {
            Iterator<?> iterator = collection.iterator();
            List<Object> first = new ArrayList<>();
            for (int i = 0; i < FIRST_ELEMENTS; i++) {
                first.add(iterator.next());
            }
            return elements(first, collection.size());
        }
        return String.valueOf(value);
    }

    private static int shown(int length) {
        return length > MOST_ELEMENTS ? FIRST_ELEMENTS : length;
    }

    private static String elements(List<Object> first, int length) {
        List<String> texts = new ArrayList<>();
        for (Object element : first) {
            texts.add(element == null ? "null" : text(element));
        }
        String joined = String.join(", ", texts);
        return first.size() == length
                ? "[" + joined + "]"
                : String.format(Locale.ROOT, "[%s, …] (%,d elements)", joined, length);
    }
}
