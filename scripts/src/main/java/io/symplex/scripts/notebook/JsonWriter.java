package io.symplex.scripts.notebook;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON as Python does, and so Jupyter: sorted, indented by one blank a level, characters as they are. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();
    private final boolean lines;
    private int depth;

    private JsonWriter(boolean lines) {
        this.lines = lines;
    }

    /** Writes a document, each value in its line, ended by a line end. */
    static String document(Json json) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(json);
        return writer.out.append('\n').toString();
    }

    /** Writes a value in one line. */
    static String line(Json json) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(json);
        return writer.out.toString();
    }

    private void write(Json json) {
        if (json instanceof Json.Members object) {
            object(object.members());
        } else if (json instanceof Json.Items items) {
            list(items.items());
        } else if (json instanceof Json.Text text) {
            quoted(text.text());
        } else if (json instanceof Json.Literal literal) {
            out.append(literal.literal());
        }
    }

    private void object(Map<String, Json> members) {
        out.append('{');
        depth++;
        Iterator<Map.Entry<String, Json>> entries = members.entrySet().iterator();
        for (boolean first = true; entries.hasNext(); first = false) {
            Map.Entry<String, Json> entry = entries.next();
            separate(first);
            quoted(entry.getKey());
            out.append(": ");
            write(entry.getValue());
        }
        end(members.isEmpty(), '}');
    }

    private void list(List<Json> items) {
        out.append('[');
        depth++;
        Iterator<Json> values = items.iterator();
        for (boolean first = true; values.hasNext(); first = false) {
            separate(first);
            write(values.next());
        }
        end(items.isEmpty(), ']');
    }

    private void separate(boolean first) {
        if (lines) {
            out.append(first ? "\n" : ",\n").append(" ".repeat(depth));
        } else {
            out.append(first ? "" : ", ");
        }
    }

    private void end(boolean empty, char bracket) {
        depth--;
        if (lines && !empty) {
            out.append('\n').append(" ".repeat(depth));
        }
        out.append(bracket);
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
