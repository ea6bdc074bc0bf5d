package io.symplex.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms of numbers, texts, choices and lists. */
public final class Forms {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double MOST_EXACT = 0x1.0p53; // whole doubles up to here are themselves

    private Forms() {}

    /**
     * Returns the form of finite real numbers.
     *
     * @return the form
     */
    public static Form<Double> real() {
        return new Real();
    }

    /**
     * Returns the form of numbers of which some are missing: null is NaN.
     *
     * @return the form
     */
    public static Form<Double> realOrMissing() {
        return new RealOrMissing();
    }

    /**
     * Returns the form of whole numbers of 32 bits.
     *
     * @return the form
     */
    public static Form<Integer> whole() {
        return new Whole();
    }

    /**
     * Returns the form of whole numbers of which one is written as a word.
     *
     * @param word such as {@code whole}
     * @param meaning the number
     * @return the form
     */
    public static Form<Integer> wholeOr(String word, int meaning) {
        return new WholeOr(word, meaning);
    }

    /**
     * Returns the form of a list.
     *
     * @param item the form of its elements
     * @param <T> their type
     * @return the form
     */
    public static <T> Form<List<T>> list(Form<T> item) {
        return new ListOf<>(item);
    }

    static Form<Long> longWhole() {
        return new LongWhole();
    }

    static Form<Boolean> truth() {
        return new Truth();
    }

    /**
     * Returns the form of texts.
     *
     * @return the form
     */
    public static Form<String> text() {
        return new Text();
    }

    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        return new Choice<>(type);
    }

    private record Real() implements Form<Double> {

        @Override
        public Double read(Place place) {
            JsonNode node = place.node();
            if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
                throw place.wrong("be a finite number", "write one such as 0.5");
            }
            return node.doubleValue();
        }

        @Override
        public JsonNode write(Double value) {
            return JSON.numberNode((double) value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return Schema.type("number");
        }
    }

    private record RealOrMissing() implements Form<Double> {

        @Override
        public Double read(Place place) {
            JsonNode node = place.node();
            if (node.isNull()) {
                return Double.NaN;
            }
            if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
                throw place.wrong("be a finite number, or null where it is missing", "write one such as 0.5");
            }
            return node.doubleValue();
        }

        @Override
        public JsonNode write(Double value) {
            return value.isNaN() ? JSON.nullNode() : JSON.numberNode((double) value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            ObjectNode either = JSON.objectNode();
            either.putArray("type").add("number").add("null");
            return either;
        }
    }

    private record Whole() implements Form<Integer> {

        @Override
        public Integer read(Place place) {
            long value = longValue(place);
            if (value != (int) value) {
                throw place.wrong("be a whole number of at most 2147483647", "write a smaller one");
            }
            return (int) value;
        }

        @Override
        public JsonNode write(Integer value) {
            return JSON.numberNode((int) value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return Schema.type("integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
        }
    }

    private record LongWhole() implements Form<Long> {

        @Override
        public Long read(Place place) {
            return longValue(place);
        }

        @Override
        public JsonNode write(Long value) {
            return JSON.numberNode((long) value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return Schema.type("integer").put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE);
        }
    }

    /** Reads a whole number, which may be written as 1.0 or 1e3. */
    private static long longValue(Place place) {
        JsonNode node = place.node();
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        double value = node.isFloatingPointNumber() ? node.doubleValue() : Double.NaN;
        if (!(value == Math.rint(value) && Math.abs(value) <= MOST_EXACT)) {
            throw place.wrong("be a whole number", "write one such as 16");
        }
        return (long) value;
    }

    private record WholeOr(String word, int meaning) implements Form<Integer> {

        @Override
        public Integer read(Place place) {
            if (place.node().isString() && place.node().stringValue().equals(word)) {
                return meaning;
            }
            if (!place.node().isNumber()) {
                throw place.wrong("be a whole number or \"" + word + "\"", "write one of them");
            }
            return whole().read(place);
        }

        @Override
        public JsonNode write(Integer value) {
            return value == meaning ? JSON.stringNode(word) : whole().write(value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            ObjectNode either = Schema.object();
            either.putArray("anyOf")
                    .add(whole().schema(schema).put("minimum", 1))
                    .add(Schema.object().put("const", word));
            return either;
        }
    }

    private record Truth() implements Form<Boolean> {

        @Override
        public Boolean read(Place place) {
            if (!place.node().isBoolean()) {
                throw place.wrong("be true or false", "write it without quotes");
            }
            return place.node().booleanValue();
        }

        @Override
        public JsonNode write(Boolean value) {
            return JSON.booleanNode(value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return Schema.type("boolean");
        }
    }

    private record Text() implements Form<String> {

        @Override
        public String read(Place place) {
            if (!place.node().isString()) {
                throw place.wrong("be a text", "write it in quotes");
            }
            return place.node().stringValue();
        }

        @Override
        public JsonNode write(String value) {
            return JSON.stringNode(value);
        }

        @Override
        public ObjectNode schema(Schema schema) {
            return Schema.type("string");
        }
    }

    private record Choice<E extends Enum<E>>(Class<E> type) implements Form<E> {

        @Override
        public E read(Place place) {
            String text = place.node().isString() ? place.node().stringValue() : "";
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> name(one).equals(text))
                    .findFirst()
                    .orElseThrow(() -> place.wrong("be a choice", "write " + choices()));
        }

        private String choices() {
            return Arrays.stream(type.getEnumConstants())
                    .map(one -> "\"" + name(one) + "\"")
                    .collect(Collectors.joining(" or "));
        }

        private static String name(Enum<?> one) {
            return one.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public JsonNode write(E value) {
            return JSON.stringNode(name(value));
        }

        @Override
        public ObjectNode schema(Schema schema) {
            ObjectNode choice = Schema.object();
            ArrayNode names = choice.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(one -> names.add(name(one)));
            return choice;
        }
    }

    private record ListOf<T>(Form<T> item) implements Form<List<T>> {

        @Override
        public List<T> read(Place place) {
            if (!place.node().isArray()) {
                throw place.wrong("be a list", "write it in brackets, also if there is only one");
            }
            List<T> values = new ArrayList<>();
            for (int i = 0; i < place.node().size(); i++) {
                values.add(item.read(place.item(i)));
            }
            return values;
        }

        @Override
        public JsonNode write(List<T> values) {
            ArrayNode list = JSON.arrayNode();
            values.forEach(value -> list.add(item.write(value)));
            return list;
        }

        @Override
        public ObjectNode schema(Schema schema) {
            ObjectNode list = Schema.type("array");
            list.set("items", item.schema(schema));
            return list;
        }
    }
}
