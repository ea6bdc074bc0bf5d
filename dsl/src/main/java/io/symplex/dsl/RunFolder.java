package io.symplex.dsl;

import io.symplex.form.Documents;
import io.symplex.form.Place;
import io.symplex.internal.WholeFile;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.plan.ExperimentPlan;
import io.symplex.train.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left of a training in a folder: {@code plan.json}, {@code model.safetensors}, {@code result.json},
 * {@code losses.csv}, {@code loss.svg} and {@code energy.svg}.
 *
 * <p>{@code symplex train} writes one, {@code symplex show} prints it. Immutable.
 *
 * <pre>{@code
 * learned.saveRun(Path.of("run"));
 * RunFolder run = RunFolder.read(Path.of("run"));
 * run.model().energy(1.0, 0.0);
 * }</pre>
 */
public final class RunFolder {

    private static final String PLAN = "plan.json";
    private static final String MODEL = "model.safetensors";
    private static final String RESULT = "result.json";
    private static final String LOSSES = "losses.csv";
    private static final List<String> FILES = List.of(PLAN, MODEL, RESULT, LOSSES, "loss.svg", "energy.svg");

    /** Names of the result that the plan has too. */
    private static final Map<String, String> SHOWN_AS = Map.of("epochs", "done", "data", "fingerprint");

    private final Path folder;
    private final ExperimentPlan plan;
    private final JsonNode result;

    private RunFolder(Path folder, ExperimentPlan plan, JsonNode result) {
        this.folder = folder;
        this.plan = plan;
        this.result = result;
    }

    static Path write(Learned learned, Path folder, boolean replace) {
        if (!replace) {
            requireNew(folder);
        }
        String plan = ExperimentPlan.of(learned.plan()).toJson();
        delete(folder.resolve(RESULT)); // first and last: a run that has it is whole
        text(folder.resolve(PLAN), plan);
        learned.overwrite(folder.resolve(MODEL));
        text(folder.resolve(LOSSES), losses(learned.losses()));
        if (learned.epochs() > 0) {
            learned.lossFigure().save(folder.resolve("loss.svg"));
        }
        learned.figure().save(folder.resolve("energy.svg"));
        text(folder.resolve(RESULT), Documents.json(result(learned)));
        return folder.toAbsolutePath().normalize();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be replaced: " + e.getMessage(), e);
        }
    }

    /**
     * Requires that a folder holds no files of a run.
     *
     * @param folder need not exist
     * @throws IllegalArgumentException if it holds one
     */
    public static void requireNew(Path folder) {
        for (String name : FILES) {
            if (Files.exists(folder.resolve(name))) {
                throw new IllegalArgumentException(
                        "folder must hold no run yet, got " + name + " in " + folder + "; name another folder");
            }
        }
    }

    private static void text(Path file, String text) {
        WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String losses(double[] losses) {
        StringBuilder csv = new StringBuilder("epoch,loss\n");
        for (int epoch = 0; epoch < losses.length; epoch++) {
            csv.append(epoch + 1).append(',').append(losses[epoch]).append('\n');
        }
        return csv.toString();
    }

    private static ObjectNode result(Learned learned) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        put(result, "loss", learned.loss());
        learned.heldOutLoss().ifPresent(loss -> put(result, "heldOutLoss", loss));
        learned.noise().ifPresent(noise -> put(result, "noise", noise));
        result.put("epochs", learned.epochs());
        result.put("stopReason", learned.stopReason().toString());
        ObjectNode facts = result.putObject("provenance");
        facts.put("symplex", learned.provenance().symplex());
        facts.put("java", learned.provenance().java());
        facts.put("machine", learned.provenance().machine());
        facts.put("engine", learned.provenance().engine());
        facts.put("data", learned.provenance().data());
        facts.put("seed", learned.provenance().seed());
        facts.put("seconds", learned.time().toNanos() / 1e9);
        facts.put("ended", learned.provenance().ended().toString());
        return result;
    }

    /** JSON knows no NaN. */
    private static void put(ObjectNode object, String name, double value) {
        if (Double.isFinite(value)) {
            object.put(name, value);
        } else {
            object.putNull(name);
        }
    }

    /**
     * Reads a run.
     *
     * @param folder what {@link Learned#saveRun} or {@code symplex train} wrote
     * @return the run
     * @throws IllegalArgumentException if the folder holds no run, or a damaged one
     * @throws UncheckedIOException if it cannot be read
     */
    public static RunFolder read(Path folder) {
        Path file = folder.resolve(RESULT);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("folder must hold a run, got no " + RESULT + " in "
                    + folder.toAbsolutePath().normalize()
                    + "; name one that symplex train has written, or train again with --resume if it was stopped");
        }
        try {
            Place result = Documents.json(file.toString(), Files.readString(file));
            return new RunFolder(folder, ExperimentPlan.read(folder.resolve(PLAN)), result.node());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Returns what was said.
     *
     * @return the plan
     */
    public ExperimentPlan plan() {
        return plan;
    }

    /**
     * Returns what was learned.
     *
     * @return the model
     * @throws IllegalArgumentException if its file is missing or damaged
     */
    public NeuralHamiltonian model() {
        return NeuralHamiltonian.load(folder.resolve(MODEL));
    }

    /** Returns the run in some lines: what was said, what came of it, where it comes from. */
    @Override
    public String toString() {
        TrainingPlan said = plan.training();
        Stream<String> plan = Stream.of(
                line("data", said.data()),
                line("network", said.architecture()),
                line("objective", said.objective().name()),
                line("optimizer", said.optimizer()),
                line("epochs", said.epochs()));
        return Stream.concat(Stream.of("Run in " + folder), Stream.concat(plan, lines(result)))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(JsonNode node) {
        return node.properties().stream()
                .flatMap(field -> field.getValue().isObject()
                        ? lines(field.getValue())
                        : Stream.of(line(
                                SHOWN_AS.getOrDefault(field.getKey(), field.getKey()),
                                field.getValue().asString())));
    }

    private static String line(String name, Object value) {
        return String.format(Locale.ROOT, "  %-12s%s", name, value);
    }
}
