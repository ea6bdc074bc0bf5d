package io.symplex.sweep;

import io.symplex.form.FormBook;
import io.symplex.form.Place;
import io.symplex.model.Architecture;
import io.symplex.plan.ExperimentPlan;
import io.symplex.system.Hamiltonian;
import io.symplex.train.Compute;
import io.symplex.train.HoldOut;
import io.symplex.train.Objective;
import io.symplex.train.Optimizer;
import io.symplex.train.Schedule;
import io.symplex.train.TrainingData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes a value in the tree of a plan. */
final class PlanEdit {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DATA = "observations"; // what was seen is no setting

    /** What a plan is made of that a program may give as a value. */
    private static final List<Class<?>> PARTS = List.of(
            Optimizer.class,
            Schedule.class,
            Objective.class,
            Architecture.class,
            HoldOut.class,
            Compute.class,
            TrainingData.class,
            Hamiltonian.class);

    private PlanEdit() {}

    /**
     * Sets a field, found by its name alone or by the way to it. A number in place of a list of numbers becomes each of
     * them: {@code hidden} is the width of all layers.
     *
     * @throws IllegalArgumentException if there is no such field, or more than one
     */
    static void set(ObjectNode plan, String name, JsonNode value) {
        List<String> path = path(plan, name);
        ObjectNode holder = plan;
        for (String step : path.subList(0, path.size() - 1)) {
            holder = (ObjectNode) holder.get(step);
        }
        String last = path.get(path.size() - 1);
        holder.set(last, value.isNumber() && holder.get(last) instanceof ArrayNode list ? filled(list, value) : value);
    }

    private static JsonNode filled(ArrayNode list, JsonNode value) {
        ArrayNode filled = JSON.arrayNode();
        list.forEach(old -> filled.add(value));
        return filled;
    }

    private static List<String> path(ObjectNode plan, String name) {
        List<String> all = new ArrayList<>();
        collect(plan, "", all);
        List<String> meant = all.contains(name)
                ? List.of(name)
                : all.stream().filter(path -> path.endsWith("." + name)).toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("name must be that of a field of the plan, got '" + name + "'; "
                    + Place.nearest(name, names(all)) + "its fields are " + String.join(", ", all));
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException("name must be that of one field of the plan, got '" + name
                    + "' for several; say " + String.join(" or ", meant));
        }
        return Arrays.asList(meant.get(0).split("\\."));
    }

    private static Set<String> names(List<String> paths) {
        Set<String> names = new TreeSet<>();
        paths.forEach(path -> names.add(path.substring(path.lastIndexOf('.') + 1)));
        return names;
    }

    private static void collect(ObjectNode node, String prefix, List<String> out) {
        node.properties().forEach(field -> {
            String path = prefix + field.getKey();
            if (!field.getKey().equals(DATA) && !path.equals("symplex")) {
                out.add(path);
                if (field.getValue() instanceof ObjectNode inner) {
                    collect(inner, path + ".", out);
                }
            }
        });
    }

    /**
     * Returns a value as a plan has it.
     *
     * @throws IllegalArgumentException if a plan has no such values
     */
    static JsonNode node(Object value) {
        if (value instanceof JsonNode node) {
            return node.isIntegralNumber() && node.canConvertToLong() ? whole(node.longValue()) : node;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return whole(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.doubleValue());
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof String text) {
            return JSON.stringNode(text);
        }
        if (value instanceof Enum<?> choice) {
            return JSON.stringNode(choice.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(item -> array.add(node(item)));
            return array;
        }
        return part(value);
    }

    /** Returns the node that reading the number gives. */
    private static JsonNode whole(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static JsonNode part(Object value) {
        FormBook book = ExperimentPlan.book(Path.of(""));
        return PARTS.stream()
                .filter(type -> type.isInstance(value))
                .findFirst()
                .map(type -> written(book, type, value))
                .orElseThrow(() -> new IllegalArgumentException(
                        "values must be numbers, texts, truth values, lists of them, or parts of a plan such as"
                                + " adam(0.01), got the class "
                                + value.getClass().getName()));
    }

    private static <T> JsonNode written(FormBook book, Class<T> type, Object value) {
        return book.of(type).write(type.cast(value));
    }

    /** Returns a value as a table shows it: a whole number, a number, a truth value, a text; anything else as JSON. */
    static Object shown(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** Returns all values of variations, for checks. */
    static Stream<JsonNode> ends(Choices choices) {
        return choices instanceof Choices.Range range
                ? Stream.of(JSON.numberNode(range.from()), JSON.numberNode(range.to()))
                : choices.all().stream();
    }
}
