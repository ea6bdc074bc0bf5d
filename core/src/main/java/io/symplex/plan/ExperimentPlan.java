package io.symplex.plan;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.symplex.data.Observations;
import io.symplex.form.Documents;
import io.symplex.form.Form;
import io.symplex.form.FormBook;
import io.symplex.form.Place;
import io.symplex.form.Schema;
import io.symplex.internal.WholeFile;
import io.symplex.train.TrainingData;
import io.symplex.train.TrainingPlan;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A training plan that can be written down: a value, and a file of JSON or YAML.
 *
 * <p>Equal plans are equal values and give equal files. Whatever a plan says can be written but for four things: a
 * system of a class of your own (say it as a formula), a force that is code (say it as formulas), a network of Deep
 * Java Library, and listeners, which are no part of a plan.
 *
 * <pre>{@code
 * ExperimentPlan plan = ExperimentPlan.read(Path.of("plan.json"));
 * plan.training().withEpochs(500);
 * ExperimentPlan.of(learned.plan()).write(Path.of("again.yaml"));
 * }</pre>
 *
 * @param training what is to be done
 */
public record ExperimentPlan(TrainingPlan training) {

    /** The version of the format that is written. */
    public static final int FORMAT = 1;

    private static final String VERSION = "symplex";
    private static final String EDITORS = "$schema"; // where editors find the schema
    private static final String TITLE = "Symplex experiment";

    /**
     * Checks that it can be written.
     *
     * @throws IllegalArgumentException if something in it cannot; the message says what to say instead
     */
    public ExperimentPlan {
        form(Path.of("")).write(training);
    }

    /**
     * Returns a training plan as one that can be written.
     *
     * @param training what is to be done
     * @return the plan
     * @throws IllegalArgumentException if something in it cannot be written
     */
    public static ExperimentPlan of(TrainingPlan training) {
        return new ExperimentPlan(training);
    }

    private static Form<TrainingPlan> form(Path folder) {
        return book(folder).of(TrainingPlan.class);
    }

    /**
     * Returns a book that knows all that plans are made of, for documents that plans are a part of.
     *
     * @param folder from which files are seen
     * @return a new book
     */
    public static FormBook book(Path folder) {
        return book(new ObservationsForm(folder));
    }

    /**
     * Returns a book that knows all that plans are made of, and observations by their fingerprint alone.
     *
     * @param known observations by their fingerprint, for reading
     * @return a new book
     */
    public static FormBook book(Map<String, Observations> known) {
        return book(new FingerprintForm(known));
    }

    private static FormBook book(Form<Observations> observations) {
        FormBook book = new FormBook();
        book.put(Observations.class, observations);
        SystemForms.addTo(book);
        MotionForms.addTo(book);
        TrainingForms.addTo(book);
        return book;
    }

    static FormBook book() {
        return book(Path.of(""));
    }

    static String jsonOf(TrainingData data) {
        return Documents.json(book().of(TrainingData.class).write(data));
    }

    private ObjectNode tree(FormBook book) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put(VERSION, FORMAT);
        tree.setAll((ObjectNode) book.of(TrainingPlan.class).write(training));
        return tree;
    }

    /**
     * Returns this as JSON, everything said.
     *
     * @return the text, with a line feed at its end
     */
    public String toJson() {
        return Documents.json(tree(book()));
    }

    /**
     * Returns what a saved model says of the plan it was trained by: this as JSON in one line, where observations are
     * named by their fingerprint alone.
     *
     * @return the text
     */
    public String toNote() {
        return Documents.line(toTree());
    }

    /**
     * Returns this as a tree of JSON, everything said, where observations are named by their fingerprint alone.
     *
     * @return a new tree
     */
    public ObjectNode toTree() {
        return tree(book(Map.of()));
    }

    /**
     * Returns this as YAML, everything said.
     *
     * @return the text
     */
    public String toYaml() {
        return Documents.yaml(tree(book()));
    }

    /**
     * Reads a plan.
     *
     * @param json the text
     * @return the plan
     * @throws IllegalArgumentException if it is none; the message names the path in it, the rule, what was found and
     *     what to write instead
     */
    public static ExperimentPlan fromJson(String json) {
        return read(Documents.json("plan", json), form(Path.of("")));
    }

    /**
     * Reads a plan.
     *
     * @param yaml the text
     * @return the plan
     * @throws IllegalArgumentException if it is none; the message names the path in it, the rule, what was found and
     *     what to write instead
     */
    public static ExperimentPlan fromYaml(String yaml) {
        return read(Documents.yaml("plan", yaml), form(Path.of("")));
    }

    /**
     * Reads a plan from a file.
     *
     * @param file ends in {@code .json}, {@code .yaml} or {@code .yml}; files that it names are seen from its folder
     * @return the plan
     * @throws IllegalArgumentException if there is no such file or it is no plan
     * @throws UncheckedIOException if it cannot be read
     */
    public static ExperimentPlan read(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return read(Documents.read(file), form(parent == null ? Path.of("") : parent));
    }

    /**
     * Reads a plan that may name observations by their fingerprint alone.
     *
     * @param place the plan
     * @param known observations by their fingerprint
     * @return the plan
     * @throws IllegalArgumentException if it is none
     */
    public static ExperimentPlan read(Place place, Map<String, Observations> known) {
        return read(place, book(known).of(TrainingPlan.class));
    }

    private static ExperimentPlan read(Place place, Form<TrainingPlan> form) {
        Place version = place.field(VERSION);
        if (version != null && !(version.node().isInt() && version.node().intValue() == FORMAT)) {
            throw version.wrong("be " + FORMAT + ", the format that this version reads", "take a newer Symplex");
        }
        return new ExperimentPlan(form.read(place.without(VERSION, EDITORS)));
    }

    /**
     * Writes this to a new file, which appears whole or not at all.
     *
     * @param file ends in {@code .json}, {@code .yaml} or {@code .yml}; must not exist yet
     * @return the absolute path of the file
     * @throws IllegalArgumentException if it exists, or its ending is another
     * @throws UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path write(Path file) {
        return WholeFile.create(file, (Documents.isYaml(file) ? toYaml() : toJson()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the JSON Schema of plans, draft 2020-12: with it editors complete and check them.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        ObjectNode schema = Schema.of(form(Path.of("")), TITLE);
        ((ObjectNode) schema.path("properties")).putObject(VERSION).put("const", FORMAT);
        ((ObjectNode) schema.path("properties")).putObject(EDITORS).put("type", "string");
        return Documents.json(schema);
    }
}
