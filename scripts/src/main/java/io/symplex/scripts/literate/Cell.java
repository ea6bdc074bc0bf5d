package io.symplex.scripts.literate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece of a script: prose or code.
 *
 * @param kind what it is
 * @param title what stands behind the marker, empty if nothing
 * @param metadata what the marker says as {@code key=value}, in the order written; a value is kept as written
 * @param marker the marker line as written, empty for what stands before the first marker
 * @param firstLine the number, from 1, of the first line below the marker
 * @param lines the source lines below the marker, as written, without line ends
 */
public record Cell(
        Kind kind, String title, Map<String, String> metadata, String marker, int firstLine, List<String> lines) {

    /** What a cell is. */
    public enum Kind {
        /** Java code. */
        CODE,
        /** Markdown, written as comments. */
        TEXT
    }

    /** Copies the collections. */
    public Cell {
        metadata = Map.copyOf(metadata);
        lines = List.copyOf(lines);
    }

    /**
     * Returns what the cell says: code as it is, prose without its comment signs and outer blank lines.
     *
     * @return the lines, joined by {@code \n}
     */
    public String text() {
        return switch (kind) {
            case CODE -> String.join("\n", lines);
            case TEXT ->
                lines.stream()
                        .map(Cell::uncommented)
                        .collect(Collectors.joining("\n"))
                        .strip();
        };
    }

    /**
     * Tells whether there is nothing but white space below the marker.
     *
     * @return whether it says nothing
     */
    public boolean isBlank() {
        return lines.stream().allMatch(String::isBlank);
    }

    private static String uncommented(String line) {
        String text = line.strip();
        if (!text.startsWith("//")) {
            return text;
        }
        return text.startsWith("// ") ? text.substring(3) : text.substring(2);
    }
}
