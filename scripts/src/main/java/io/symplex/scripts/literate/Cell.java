package io.symplex.scripts.literate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a script: prose, code, or the header.
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
        TEXT,
        /** Text that is meant for another program, written as comments. */
        RAW,
        /** The YAML header, which says how the script is a notebook. */
        HEADER
    }

    /** Copies the collections. */
    public Cell {
        metadata = copy(metadata);
        lines = List.copyOf(lines);
    }

    /**
     * Returns what the cell says: code and header as they are, prose without its comment signs and outer blank lines.
     *
     * @return the lines, joined by {@code \n}
     */
    public String text() {
        return switch (kind) {
            case CODE, HEADER -> String.join("\n", lines);
            case TEXT, RAW ->
                String.join("\n", uncommented())
                        .replaceFirst("^(?:[ \t]*+\n)++", "")
                        .stripTrailing();
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

    /**
     * Tells whether there is code in the cell.
     *
     * @return whether it is a code cell and not blank
     */
    public boolean isCode() {
        return kind == Kind.CODE && !isBlank();
    }

    /**
     * Returns the lines without comment signs, each with the blank that follows it.
     *
     * @return as many as there are lines; blanks at their ends are kept, where Markdown breaks a line
     */
    public List<String> uncommented() {
        return lines.stream().map(Cell::uncommented).toList();
    }

    private static String uncommented(String line) {
        String text = line.stripLeading();
        if (!text.startsWith("//")) {
            return text;
        }
        return text.startsWith("// ") ? text.substring(3) : text.substring(2);
    }

    /** Copies a map in its order. */
    static Map<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
