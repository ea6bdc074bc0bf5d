package io.symplex.sweep;

import io.symplex.form.Form;
import io.symplex.form.Forms;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How it is written what a value may be: {@code {"name": "hidden", "values": [8, 16]}}, or in place of the values
 * {@code "logSpace": [1e-4, 1e-2, 5]}, {@code "linearSpace": […]}, {@code "between": [0, 1]}, {@code "logBetween":
 * […]}.
 */
final class VariationForm implements Form<Variation> {

    private static final String NAME = "name";
    private static final String VALUES = "values";
    private static final String BETWEEN = "between";
    private static final String LOG_BETWEEN = "logBetween";
    private static final String LINEAR_SPACE = "linearSpace";
    private static final String LOG_SPACE = "logSpace";
    private static final List<String> WAYS = List.of(VALUES, BETWEEN, LOG_BETWEEN, LINEAR_SPACE, LOG_SPACE);
    private static final List<String> FIELDS =
            Stream.concat(Stream.of(NAME), WAYS.stream()).toList();
    private static final Form<List<Double>> NUMBERS = Forms.list(Forms.real());

    @Override
    public Variation read(Place place) {
        place.requireObject(FIELDS);
        Place name = place.field(NAME);
        if (name == null) {
            throw place.missing(NAME, "that of a field of the plan");
        }
        List<String> given = WAYS.stream().filter(place.node()::has).toList();
        if (given.size() != 1) {
            throw place.wrong("say once what the value may be", "write one of " + String.join(", ", WAYS));
        }
        Place way = place.field(given.get(0));
        if (way == null || !way.node().isArray() || way.node().isEmpty()) {
            throw place.wrong("have a list of values", "write \"" + given.get(0) + "\": [ … ]");
        }
        return new Variation(Forms.text().read(name), choices(given.get(0), way));
    }

    private static Choices choices(String kind, Place way) {
        if (kind.equals(VALUES)) {
            return new Choices.Listed(List.copyOf(way.node().values()));
        }
        boolean counted = kind.equals(LINEAR_SPACE) || kind.equals(LOG_SPACE);
        double[] numbers =
                NUMBERS.read(way).stream().mapToDouble(Double::doubleValue).toArray();
        if (numbers.length != (counted ? 3 : 2)) {
            throw way.wrong(
                    counted ? "have three numbers: from, to, how many" : "have two numbers: from, to",
                    counted ? "write [1e-4, 1e-2, 5]" : "write [1e-4, 1e-2]");
        }
        try {
            return made(kind, numbers);
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException(way.source() + ": " + way.path() + ": " + refusal.getMessage(), refusal);
        }
    }

    private static Choices made(String kind, double[] numbers) {
        return switch (kind) {
            case BETWEEN -> Ranges.between(numbers[0], numbers[1]);
            case LOG_BETWEEN -> Ranges.logBetween(numbers[0], numbers[1]);
            case LINEAR_SPACE -> listed(Ranges.linearSpace(numbers[0], numbers[1], (int) numbers[2]));
            default -> listed(Ranges.logSpace(numbers[0], numbers[1], (int) numbers[2]));
        };
    }

    static Choices listed(double[] values) {
        return new Choices.Listed(
                Arrays.stream(values).mapToObj(value -> PlanEdit.node(value)).toList());
    }

    @Override
    public JsonNode write(Variation variation) {
        ObjectNode tree = Schema.object().put(NAME, variation.name());
        if (variation.choices() instanceof Choices.Range range) {
            tree.putArray(range.logarithmic() ? LOG_BETWEEN : BETWEEN)
                    .add(range.from())
                    .add(range.to());
        } else {
            ArrayNode values = tree.putArray(VALUES);
            variation.choices().all().forEach(values::add);
        }
        return tree;
    }

    @Override
    public ObjectNode schema(Schema schema) {
        ObjectNode described = Schema.type("object");
        ObjectNode properties = described.putObject("properties");
        properties.set(NAME, Schema.type("string"));
        properties.set(VALUES, Schema.type("array").put("minItems", 1));
        for (String way : WAYS.subList(1, WAYS.size())) {
            int count = way.endsWith("Space") ? 3 : 2;
            properties.set(way, NUMBERS.schema(schema).put("minItems", count).put("maxItems", count));
        }
        described.putArray("required").add(NAME);
        ArrayNode one = described.putArray("oneOf");
        WAYS.forEach(way -> one.addObject().putArray("required").add(way));
        return described.put("additionalProperties", false);
    }
}
