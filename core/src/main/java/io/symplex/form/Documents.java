package io.symplex.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Documents of JSON or YAML as trees, and back: equal trees give equal texts on any machine. */
public final class Documents {

    private static final int DEEPEST = 200; // levels; a plan has about ten

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // else digits depend on the JDK
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Documents() {}

    /**
     * Reads JSON.
     *
     * @param source what the document is called
     * @param text the document
     * @return its root
     * @throws IllegalArgumentException if it is no JSON; the message names line and column
     */
    public static Place json(String source, String text) {
        return read(JSON, "JSON", source, text);
    }

    /**
     * Reads YAML.
     *
     * @param source what the document is called
     * @param text the document
     * @return its root
     * @throws IllegalArgumentException if it is no YAML; the message names line and column
     */
    public static Place yaml(String source, String text) {
        return read(YAML, "YAML", source, text);
    }

    /**
     * Reads a file.
     *
     * @param file ends in {@code .json}, {@code .yaml} or {@code .yml}
     * @return its root
     * @throws IllegalArgumentException if there is no such file, or it is not what its ending says
     * @throws UncheckedIOException if it cannot be read
     */
    public static Place read(Path file) {
        boolean yaml = isYaml(file);
        String text = text(file);
        return yaml ? yaml(file.toString(), text) : json(file.toString(), text);
    }

    /**
     * Returns what the ending of a file says.
     *
     * @param file need not exist
     * @return whether it is YAML; else it is JSON
     * @throws IllegalArgumentException if it is neither
     */
    public static boolean isYaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw new IllegalArgumentException("file must end in .json, .yaml or .yml, got " + file);
        }
        return !name.endsWith(".json");
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "no file " + file.toAbsolutePath().normalize() + "; check the path");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException other) {
            throw new IllegalArgumentException(file + " must be UTF-8, got other bytes; save it as UTF-8", other);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static Place read(ObjectMapper mapper, String language, String source, String text) {
        try {
            JsonNode node = mapper.readTree(text);
            if (node.isMissingNode()) {
                throw new IllegalArgumentException(
                        source + ": the file must be " + language + ", got nothing in it; write a plan");
            }
            return Place.root(source, node);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(
                    source + place(broken.getLocation()) + ": the file must be " + language + ", got an error: "
                            + firstLine(broken.getOriginalMessage()) + "; mend it there",
                    broken);
        }
    }

    /** A document that breaks a limit has no place. */
    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    /**
     * Writes JSON, two blanks a level.
     *
     * @param node the tree
     * @return the text, with a line feed at its end
     */
    public static String json(JsonNode node) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(node) + "\n";
    }

    /**
     * Writes JSON in one line.
     *
     * @param node the tree
     * @return the text
     */
    public static String line(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    /**
     * Writes YAML.
     *
     * @param node the tree
     * @return the text
     */
    public static String yaml(JsonNode node) {
        return YAML.writeValueAsString(node);
    }
}
