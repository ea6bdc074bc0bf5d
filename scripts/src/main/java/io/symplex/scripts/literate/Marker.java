package io.symplex.scripts.literate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that starts a cell: {@code // %% title [markdown] key=value}, each part optional.
 *
 * <p>As Jupytext writes it. A value is a JSON string, list, object, number or word; what does not read as metadata to
 * the end of the line is title.
 */
record Marker(Cell.Kind kind, String title, Map<String, String> metadata) {

    private static final String VALUE =
            "(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*\\]|\\{[^}]*\\}|-?\\d+(?:\\.\\d+)?|true|false|null)";
    private static final String KEY = "[A-Za-z_][\\w.-]*";
    private static final Pattern LINE = Pattern.compile("//[ \t]*%%+(?:[ \t]+(.*))?");
    private static final Pattern METADATA = Pattern.compile("(?<!\\S)(?:" + KEY + "=" + VALUE + "(?:\\s+|$))+$");
    private static final Pattern ENTRY = Pattern.compile("(" + KEY + ")=(" + VALUE + ")");
    private static final Pattern TEXT = Pattern.compile("(?i)(?<!\\S)\\[(?:markdown|md)\\]$");

    /** Returns the marker that a line is, if it is one. */
    static Optional<Marker> of(String line) {
        Matcher marker = LINE.matcher(line.stripTrailing());
        if (!marker.matches()) {
            return Optional.empty();
        }
        String rest = marker.group(1) == null ? "" : marker.group(1).strip();
        Matcher metadata = METADATA.matcher(rest);
        Map<String, String> entries = metadata.find() ? entries(metadata.group()) : Map.of();
        String title =
                entries.isEmpty() ? rest : rest.substring(0, metadata.start()).strip();
        Matcher text = TEXT.matcher(title);
        return Optional.of(
                text.find()
                        ? new Marker(
                                Cell.Kind.TEXT, title.substring(0, text.start()).strip(), entries)
                        : new Marker(Cell.Kind.CODE, title, entries));
    }

    private static Map<String, String> entries(String metadata) {
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(metadata);
        while (entry.find()) {
            entries.put(entry.group(1), entry.group(2));
        }
        return entries;
    }
}
