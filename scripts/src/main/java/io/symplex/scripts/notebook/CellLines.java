package io.symplex.scripts.notebook;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Marker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notebook's cell as lines of a script, in the usual way.
 *
 * <p>The marker, the source, and a blank line before the next cell. Code in another language than Java is text: a block
 * between fences, the marker naming its language.
 */
final class CellLines {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    /** Keys of a marker that are not metadata in a notebook. */
    static final String ID = "id";

    static final String LANGUAGE = "language";
    static final String ATTACHMENTS = "attachments";
    static final String ALL = "cell_metadata";
    static final String TITLE = "title";

    private CellLines() {}

    /**
     * Returns the lines.
     *
     * @param cell the cell
     * @param language the language of its code; empty for Java, and for text
     * @param last whether no cell follows
     */
    static List<String> of(NotebookCell cell, String language, boolean last) {
        List<String> lines = new ArrayList<>();
        lines.add(marker(cell, language).line());
        List<String> source = source(cell.source(), language);
        boolean code = cell.type().equals(NotebookCell.CODE) && language.isEmpty();
        for (String line : source) {
            lines.add(Escapes.escaped(code ? line : line.isEmpty() ? "//" : "// " + line));
        }
        if (!last) {
            lines.add("");
        }
        return lines;
    }

    private static List<String> source(String source, String language) {
        List<String> lines = source.isEmpty() ? List.of() : List.of(source.split("\n", -1));
        if (language.isEmpty()) {
            return lines;
        }
        String fence = "```";
        Matcher backticks = BACKTICKS.matcher(source);
        while (backticks.find()) {
            fence = backticks.group().length() >= fence.length() ? backticks.group() + "`" : fence;
        }
        List<String> block = new ArrayList<>();
        block.add(fence + language);
        block.addAll(lines);
        block.add(fence);
        return block;
    }

    private static Marker marker(NotebookCell cell, String language) {
        Cell.Kind kind = !language.isEmpty() || cell.type().equals(NotebookCell.MARKDOWN)
                ? Cell.Kind.TEXT
                : cell.type().equals(NotebookCell.RAW) ? Cell.Kind.RAW : Cell.Kind.CODE;
        Map<String, String> entries = new LinkedHashMap<>();
        if (!language.isEmpty()) {
            entries.put(LANGUAGE, JsonWriter.line(new Json.Text(language)));
        }
        if (!cell.id().isEmpty()) {
            entries.put(ID, JsonWriter.line(new Json.Text(cell.id())));
        }
        entries.putAll(entries(cell.metadata()));
        if (!cell.attachments().members().isEmpty()) {
            entries.put(ATTACHMENTS, JsonWriter.line(cell.attachments()));
        }
        Marker marker = titled(kind, cell.metadata(), entries);
        boolean same = Marker.of(marker.line()).filter(marker::equals).isPresent();
        return same ? marker : new Marker(kind, "", entries);
    }

    private static Marker titled(Cell.Kind kind, Json.Members metadata, Map<String, String> entries) {
        Map<String, String> others = new LinkedHashMap<>(entries);
        String title = metadata.text(TITLE).orElse("");
        return !title.isBlank() && others.remove(TITLE) != null
                ? new Marker(kind, title, others)
                : new Marker(kind, "", entries);
    }

    private static Map<String, String> entries(Json.Members metadata) {
        boolean plain = metadata.members().keySet().stream()
                .allMatch(key -> KEY.matcher(key).matches()
                        && !List.of(ID, LANGUAGE, ATTACHMENTS, ALL).contains(key));
        if (!plain) {
            return Collections.singletonMap(ALL, JsonWriter.line(metadata));
        }
        Map<String, String> entries = new LinkedHashMap<>();
        metadata.members().forEach((key, value) -> entries.put(key, JsonWriter.line(value)));
        return entries;
    }
}
