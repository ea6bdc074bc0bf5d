package io.symplex.scripts.repl;

import io.symplex.scripts.literate.JavaLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Cells in which a value that others ask for by its number, {@code $3}, has a name, {@code value3}: the numbers of
 * another session would be others.
 */
final class NamedValues {

    private final Map<String, Integer> places = new HashMap<>(); // of the cells, by the names of their values
    private final TreeSet<String> unnamed = new TreeSet<>();
    private final List<String> cells;

    /** @param entries the cells that ran, in their order */
    NamedValues(List<Transcript.Entry> entries) {
        List<String> named = new ArrayList<>();
        for (Transcript.Entry entry : entries) {
            named.add(renamed(entry.text(), named));
            if (!entry.value().isEmpty()) { // a cell without a value has that of the one before
                places.putIfAbsent(entry.value(), named.size() - 1);
            }
        }
        cells = named;
    }

    List<String> cells() {
        return cells;
    }

    /** Returns the values that are asked for and could get no name, such as {@code $3}. */
    List<String> unnamed() {
        return List.copyOf(unnamed);
    }

    /** Gives names to the values that a cell asks for, above it; returns the cell with these. */
    private String renamed(String text, List<String> above) {
        StringBuilder renamed = new StringBuilder();
        int from = 0;
        for (JavaLexer.Token token : JavaLexer.tokens(text)) {
            String word = text.substring(token.start(), token.end());
            if (token.kind() == JavaLexer.Kind.NAME && word.matches("\\$\\d+")) {
                renamed.append(text, from, token.start()).append(name(word, above));
                from = token.end();
            }
        }
        return renamed.append(text, from, text.length()).toString();
    }

    private String name(String value, List<String> above) {
        String name = "value" + value.substring(1);
        Integer place = places.get(value);
        if (place == null || !isExpression(above.get(place))) {
            if (place != null && above.get(place).startsWith("var " + name + " = ")) {
                return name;
            }
            unnamed.add(value);
            return value;
        }
        above.set(place, "var " + name + " = " + above.get(place));
        return name;
    }

    /** Whether a cell that has a value is nothing but an expression. */
    private static boolean isExpression(String cell) {
        int end = 0;
        String code = cell.endsWith(";") ? cell.substring(0, cell.length() - 1) : cell;
        for (JavaLexer.Token token : JavaLexer.tokens(code)) {
            boolean between = code.substring(end, token.start()).contains(";");
            if (between || token.kind() == JavaLexer.Kind.COMMENT) {
                return false;
            }
            end = token.end();
        }
        return !code.substring(end).contains(";") && !cell.startsWith("var ");
    }
}
