package io.symplex.scripts.literate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that starts a cell: {@code // %% title [markdown] key=value}, each part optional.
 *
 * <p>As Jupytext writes it. A value is a JSON string, list, object, number or word; what does not read as metadata to
 * the end of the line is title.
 *
 * @param kind what the cell is
 * @param title what stands behind the percent signs, empty if nothing
 * @param metadata by key, in the order written; a value is kept as written
 */
public record Marker(Cell.Kind kind, String title, Map<String, String> metadata) {

    private static final Pattern LINE = Pattern.compile("//[ \t]*%%+(?:[ \t]+(.*))?");
    private static final Pattern KIND = Pattern.compile("(?i)(?<!\\S)\\[(markdown|md|raw)\\]$");
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w.-]*)=");
    private static final int MOST_TRIES = 100; // each value without end is read to the end; a title has fewer

    /** Copies the metadata. */
    public Marker {
        metadata = Cell.copy(metadata);
    }

    /**
     * Reads a line.
     *
     * @param line the line, without its end
     * @return the marker that it is, if it is one
     */
    public static Optional<Marker> of(String line) {
        Matcher marker = LINE.matcher(line.stripTrailing());
        if (!marker.matches()) {
            return Optional.empty();
        }
        String rest = marker.group(1) == null ? "" : marker.group(1).strip();
        Map<String, String> entries = new LinkedHashMap<>();
        for (int start = 0, tries = 0; start < rest.length() && tries < MOST_TRIES; start++) {
            if (start == 0 || Character.isWhitespace(rest.charAt(start - 1))) {
                int end = entries(rest, start, entries);
                if (end == rest.length()) {
                    return Optional.of(of(rest.substring(0, start).strip(), entries));
                }
                tries += KEY.matcher(rest).region(end, rest.length()).lookingAt() ? 1 : 0;
                start = end; // what was read up to there ends there, wherever one begins
            }
        }
        return Optional.of(of(rest, Map.of()));
    }

    private static Marker of(String title, Map<String, String> entries) {
        Matcher kind = KIND.matcher(title);
        if (!kind.find()) {
            return new Marker(Cell.Kind.CODE, title, entries);
        }
        boolean raw = kind.group(1).toLowerCase(Locale.ROOT).equals("raw");
        return new Marker(
                raw ? Cell.Kind.RAW : Cell.Kind.TEXT,
                title.substring(0, kind.start()).strip(),
                entries);
    }

    /** Reads entries from a place on; returns where there is none any more, or the end of the text. */
    private static int entries(String text, int start, Map<String, String> out) {
        out.clear();
        Matcher key = KEY.matcher(text);
        int at = start;
        while (at < text.length()) {
            if (!key.region(at, text.length()).lookingAt()) {
                return at;
            }
            int end = JsonSpan.end(text, key.end());
            if (end < 0 || (end < text.length() && !Character.isWhitespace(text.charAt(end)))) {
                return at;
            }
            out.put(key.group(1), text.substring(key.end(), end));
            at = end;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /**
     * Writes the line, in its usual form.
     *
     * @return a line that {@link #of} reads as this, if that is possible
     */
    public String line() {
        StringBuilder line = new StringBuilder("// %%");
        if (!title.isEmpty()) {
            line.append(' ').append(title);
        }
        switch (kind) {
            case TEXT -> line.append(" [markdown]");
            case RAW -> line.append(" [raw]");
            case CODE, HEADER -> {}
        }
        metadata.forEach(
                (key, value) -> line.append(' ').append(key).append('=').append(value));
        return line.toString();
    }
}
