package io.symplex.scripts.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values as Java source. */
final class Literals {

    private Literals() {}

    static String array(List<String> texts) {
        return texts.stream().map(Literals::string).collect(Collectors.joining(", ", "{", "}"));
    }

    static String path(Path path) {
        return "java.nio.file.Path.of(" + string(path.toString()) + ")";
    }

    /** A string literal in which every character but plain ASCII is escaped. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                literal.append(escape(c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }

    /** Octal where it can be: the compiler would read a Unicode escape of a line feed as the line feed itself. */
    private static String escape(char c) {
        return c < 256 ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c);
    }
}
