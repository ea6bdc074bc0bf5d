package io.symplex.sweep;

import io.symplex.evaluate.RolloutError;
import io.symplex.form.Documents;
import io.symplex.form.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows as lines of JSON. It knows no NaN: null stands for it. */
final class RowJson {

    private static final List<String> FIELDS = List.of(
            "index",
            "round",
            "settings",
            "seed",
            "epochs",
            "loss",
            "heldOutLoss",
            "noise",
            "rollout",
            "seconds",
            "stopReason",
            "parameters",
            "failure",
            "curve");
    private static final List<String> ERRORS = List.of("maxQ", "maxP", "rmsQ", "rmsP");

    private RowJson() {}

    static String write(SweepRow row) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("index", row.index()).put("round", row.round());
        ObjectNode settings = tree.putObject("settings");
        row.settings().forEach((name, value) -> settings.set(name, PlanEdit.node(value)));
        tree.put("seed", row.seed()).put("epochs", row.epochs());
        put(tree, "loss", row.loss());
        row.heldOutLoss().ifPresent(loss -> put(tree, "heldOutLoss", loss));
        row.noise().ifPresent(noise -> put(tree, "noise", noise));
        row.rollout().ifPresent(error -> put(tree.putObject("rollout"), error));
        put(tree, "seconds", row.seconds());
        tree.put("stopReason", row.stopReason()).put("parameters", row.parameters());
        row.failure().ifPresent(message -> tree.put("failure", message));
        if (!row.curve().equals(Curve.NONE)) {
            ArrayNode curve = tree.putArray("curve");
            for (int i = 0; i < row.curve().epochs().size(); i++) {
                ArrayNode point = curve.addArray().add(row.curve().epochs().get(i));
                add(point, row.curve().losses().get(i));
            }
        }
        return Documents.line(tree);
    }

    private static void put(ObjectNode rollout, RolloutError error) {
        put(rollout, "maxQ", error.maxQ());
        put(rollout, "maxP", error.maxP());
        put(rollout, "rmsQ", error.rmsQ());
        put(rollout, "rmsP", error.rmsP());
    }

    private static void put(ObjectNode tree, String name, double value) {
        if (Double.isFinite(value)) {
            tree.put(name, value);
        } else {
            tree.putNull(name);
        }
    }

    private static void add(ArrayNode list, double value) {
        if (Double.isFinite(value)) {
            list.add(value);
        } else {
            list.addNull();
        }
    }

    static SweepRow read(String line) {
        Place root = Documents.json("row", line);
        root.requireObject(FIELDS);
        JsonNode node = root.node();
        for (String name : List.of("index", "settings", "seed", "stopReason")) {
            if (!node.has(name)) {
                throw root.missing(name, "as a sweep writes it");
            }
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        node.path("settings").properties().forEach(one -> settings.put(one.getKey(), PlanEdit.shown(one.getValue())));
        return new SweepRow(
                node.path("index").asInt(),
                node.path("round").asInt(),
                settings,
                node.path("seed").asLong(),
                node.path("epochs").asInt(),
                number(node.path("loss")),
                optional(node, "heldOutLoss"),
                optional(node, "noise"),
                rollout(node),
                number(node.path("seconds")),
                node.path("stopReason").asString(),
                node.path("parameters").asString(),
                node.has("failure") ? Optional.of(node.path("failure").asString()) : Optional.empty(),
                curve(node.path("curve")));
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }

    private static OptionalDouble optional(JsonNode node, String name) {
        return node.has(name) ? OptionalDouble.of(number(node.path(name))) : OptionalDouble.empty();
    }

    private static Optional<RolloutError> rollout(JsonNode node) {
        if (!node.has("rollout")) {
            return Optional.empty();
        }
        double[] errors = ERRORS.stream()
                .mapToDouble(name -> number(node.path("rollout").path(name)))
                .toArray();
        return Optional.of(new RolloutError(errors[0], errors[1], errors[2], errors[3]));
    }

    private static Curve curve(JsonNode points) {
        return new Curve(
                IntStream.range(0, points.size())
                        .mapToObj(i -> points.get(i).path(0).asInt())
                        .toList(),
                IntStream.range(0, points.size())
                        .mapToObj(i -> number(points.get(i).path(1)))
                        .toList());
    }
}
