package io.symplex.scripts.notebook;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What a notebook says of itself, as the header of a script: JSON in YAML, which has it as a part. */
final class NotebookHeader {

    private static final String FENCE = "// ---";
    private static final String START = "// jupyter: ";

    /** The metadata of a notebook of which a script says nothing: Java. */
    static final Json.Members USUAL = Json.EMPTY
            .with(
                    "kernelspec",
                    Json.EMPTY
                            .with("display_name", new Json.Text("Java"))
                            .with("language", new Json.Text("java"))
                            .with("name", new Json.Text("java")))
            .with(
                    "language_info",
                    Json.EMPTY
                            .with("codemirror_mode", new Json.Text("text/x-java"))
                            .with("file_extension", new Json.Text(".jshell"))
                            .with("mimetype", new Json.Text("text/x-java-source"))
                            .with("name", new Json.Text("java")));

    private NotebookHeader() {}

    /** Returns the lines that say it; none for the usual. */
    static List<String> lines(Json.Members metadata) {
        return metadata.equals(USUAL) ? List.of() : List.of(FENCE, START + JsonWriter.line(metadata), FENCE, "");
    }

    /** Returns what lines say, the usual if they say it otherwise than {@link #lines}. */
    static Json.Members metadata(List<String> lines) {
        return lines.size() >= 3 && lines.get(1).startsWith(START)
                ? json(lines.get(1).substring(START.length())).orElse(USUAL)
                : USUAL;
    }

    private static Optional<Json.Members> json(String text) {
        try {
            return JsonReader.read(text) instanceof Json.Members members ? Optional.of(members) : Optional.empty();
        } catch (JacksonException | NotebookException e) {
            return Optional.empty(); // YAML of another kind: kept as it is
        }
    }
}
