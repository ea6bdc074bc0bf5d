package io.symplex.sweep;

import io.symplex.form.Documents;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import io.symplex.internal.WholeFile;
import io.symplex.plan.ExperimentPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sweeps as documents: what {@link SweepForm} says, and the version of the format. */
final class SweepFile {

    private static final String VERSION = "sweep";
    private static final Path HERE = Path.of("");

    private SweepFile() {}

    static String json(Sweep sweep) {
        ObjectNode tree = Schema.object().put(VERSION, Sweep.FORMAT);
        tree.setAll((ObjectNode) SweepForm.seenFrom(HERE).write(sweep));
        return Documents.json(tree);
    }

    static Path write(Sweep sweep, Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new IllegalArgumentException("file must end in .json, got " + file);
        }
        return WholeFile.create(file, json(sweep).getBytes(StandardCharsets.UTF_8));
    }

    static Sweep fromJson(String json) {
        return read(Documents.json("sweep", json), HERE);
    }

    /** Reads a sweep, or a plan as one of a single training. */
    static Sweep read(Path file) {
        Place place = Documents.read(file);
        if (!place.node().has("plan") && place.node().has("data")) {
            return Sweep.of(ExperimentPlan.read(file));
        }
        Path folder = file.toAbsolutePath().getParent();
        return read(place, folder == null ? HERE : folder);
    }

    private static Sweep read(Place place, Path folder) {
        JsonNode version = place.node().get(VERSION);
        if (version != null && !(version.isInt() && version.intValue() == Sweep.FORMAT)) {
            throw place.wrong("have the format " + Sweep.FORMAT + " in its field " + VERSION, "take a newer Symplex");
        }
        return SweepForm.seenFrom(folder).read(place.without(VERSION, "$schema"));
    }

    static String schema() {
        ObjectNode schema = Schema.of(SweepForm.seenFrom(HERE), "Symplex sweep");
        ObjectNode properties = (ObjectNode) schema.path("properties");
        properties.putObject(VERSION).put("const", Sweep.FORMAT);
        properties.putObject("$schema").put("type", "string");
        return Documents.json(schema);
    }
}
