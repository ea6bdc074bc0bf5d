package io.symplex.scripts.repl;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines at blanks. */
final class Wrap {

    private Wrap() {}

    /** Returns a text with no line longer than a width, as far as its words allow. */
    static String text(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, width - 1, lines));
        return String.join("\n", lines);
    }

    private static void wrap(String line, int width, List<String> lines) {
        int indentation = line.length() - line.stripLeading().length();
        String rest = line;
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            if (blank <= indentation) {
                blank = rest.indexOf(' ', width);
            }
            if (blank < 0) {
                break;
            }
            lines.add(rest.substring(0, blank).stripTrailing());
            indentation = Math.min(indentation, width / 2);
            rest = " ".repeat(indentation) + rest.substring(blank).strip();
        }
        lines.add(rest);
    }
}
