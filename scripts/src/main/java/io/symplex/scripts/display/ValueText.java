package io.symplex.scripts.display;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the value of an expression as a person wants to read it.
 *
 * <p>What has a text of its own, keeps it. Arrays, collections, maps and optionals are shown by their elements, long
 * ones cut in the middle; rows of numbers as a matrix. Numbers are written in full, but for matrices and what is cut:
 * there six digits have to do. A stream is left as it is, for it can be read only once. What would move the cursor or
 * change colours is written as an escape.
 */
public final class ValueText {

    private static final int MOST_ELEMENTS = 20;
    private static final int FIRST_ELEMENTS = 7;
    private static final int LAST_ELEMENTS = 3;
    private static final int MOST_CHARACTERS = 10_000;

    /** Deeper than this nobody reads, and what contains itself through others ends. */
    private static final int DEEPEST = 8;

    private final int columns;
    private final List<Object> within = new ArrayList<>(); // what is being written, from the outside in

    private ValueText(int columns) {
        this.columns = columns;
    }

    /**
     * Returns the text of a value, however wide.
     *
     * @param value what an expression evaluated to
     * @return the text, of one or more lines, without a line end after the last
     * @throws RuntimeException what the {@code toString()} of the value or of something in it throws
     */
    public static String of(@Nullable Object value) {
        return of(value, Integer.MAX_VALUE);
    }

    /**
     * Returns the text of a value for a terminal.
     *
     * @param value what an expression evaluated to
     * @param columns how wide the terminal is; elements go on in a new line there, and a matrix leaves columns out
     * @return the text, of one or more lines, without a line end after the last
     * @throws RuntimeException what the {@code toString()} of the value or of something in it throws
     */
    public static String of(@Nullable Object value, int columns) {
        String text = value instanceof CharSequence || value instanceof Character
                ? Printable.text(String.valueOf(value))
                : new ValueText(columns).text(value, false);
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS)
                        + String.format(Locale.ROOT, "… (%,d characters in all)", text.length());
    }

    /** Returns the text of a value, or of an element of one that is cut. */
    private String text(@Nullable Object value, boolean cut) {
        if (value instanceof Double || value instanceof Float) {
            return cut ? Digits.few(((Number) value).doubleValue(), value.toString()) : value.toString();
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return Printable.line(String.valueOf(value));
        }
        if (value instanceof BaseStream<?, ?>) {
            return "a stream, not read yet; say .toList() or .toArray() to see what is in it";
        }
        boolean opened = value != null && (value.getClass().isArray() || isStandardContainer(value));
        return opened ? contents(value) : Printable.text(OwnText.of(value));
    }

    private static boolean isStandardContainer(Object value) {
        boolean container = value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value instanceof Map.Entry<?, ?>
                || value instanceof Optional<?>;
        return container && !OwnText.isOfItsClass(value);
    }

    private String contents(Object value) {
        if (within.stream().anyMatch(outer -> outer == value)) {
            return "(itself)";
        }
        if (within.size() == DEEPEST) {
            return "…";
        }
        within.add(value);
        try {
            return opened(value);
        } finally {
            within.remove(within.size() - 1);
        }
    }

    private String opened(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? "Optional[" + text(optional.get(), false) + "]" : "Optional.empty";
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return text(entry.getKey(), false) + "=" + text(entry.getValue(), false);
        }
        if (value instanceof Map<?, ?> map) {
            return list("{", map.entrySet().iterator(), map.size(), "entries", "}");
        }
        if (value instanceof Collection<?> collection && !(value instanceof List<?>)) {
            return list("[", collection.iterator(), collection.size(), "elements", "]");
        }
        Elements elements = Elements.of(value);
        return within.size() == 1 && NumberMatrix.isOne(elements)
                ? NumberMatrix.text(elements, columns)
                : list(elements);
    }

    /** Writes elements that have an order: the first ones and the last ones. */
    private String list(Elements elements) {
        int size = elements.size();
        boolean cut = size > MOST_ELEMENTS;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (cut && i == FIRST_ELEMENTS) {
                texts.add("…");
                i = size - LAST_ELEMENTS;
            }
            texts.add(text(elements.get(i), cut));
        }
        return joined("[", texts, "]", cut ? count(size, "elements") : "");
    }

    /** Writes elements that come one after the other: the first ones. */
    private String list(String open, Iterator<?> iterator, int size, String what, String close) {
        boolean cut = size > MOST_ELEMENTS;
        int shown = cut ? FIRST_ELEMENTS + LAST_ELEMENTS : MOST_ELEMENTS;
        List<String> texts = new ArrayList<>();
        while (texts.size() < shown && iterator.hasNext()) {
            texts.add(text(iterator.next(), cut));
        }
        if (cut) {
            texts.add("…");
        }
        return joined(open, texts, close, cut ? count(size, what) : "");
    }

    private static String count(int size, String what) {
        return String.format(Locale.ROOT, " (%,d %s)", size, what);
    }

    private String joined(String open, List<String> texts, String close, String end) {
        if (texts.stream().anyMatch(text -> text.contains("\n"))) {
            String block = String.join(",\n", texts).indent(2).stripTrailing();
            return open + "\n" + block + "\n" + close + end;
        }
        return open + filled(texts) + close + end;
    }

    /** Puts texts beside each other, with commas, as many on a line as there is room for. */
    private String filled(List<String> texts) {
        boolean breaks = within.size() == 1;
        StringBuilder out = new StringBuilder();
        int column = 1;
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i + 1 == texts.size();
            String text = texts.get(i) + (last ? "" : ",");
            if (i > 0 && breaks && column + 1L + text.length() + (last ? 1 : 0) > columns) {
                out.append("\n ");
                column = 1;
            } else if (i > 0) {
                out.append(' ');
                column++;
            }
            out.append(text);
            column += text.length();
        }
        return out.toString();
    }

    /** The elements of an array or a list, by their index. */
    interface Elements {

        int size();

        @Nullable
        Object get(int index);

        static Elements of(Object value) {
            return new Elements() {
                @Override
                public int size() {
                    return value instanceof List<?> list ? list.size() : Array.getLength(value);
                }

                @Override
                public @Nullable Object get(int index) {
                    return value instanceof List<?> list ? list.get(index) : Array.get(value, index);
                }
            };
        }
    }
}
