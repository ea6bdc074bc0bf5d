package io.symplex.plot;

import java.util.ArrayList;
import java.util.List;

/** Texts that users give and texts about what they gave. */
final class Texts {

    private Texts() {}

    /**
     * Requires a text that can stand on one line.
     *
     * @throws IllegalArgumentException if it has a control character or half a surrogate pair
     */
    static String oneLine(String text, String name) {
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE) {
                throw new IllegalArgumentException(
                        name + " must be one line of plain text, got character U+%04X in it".formatted(c));
            }
        });
        return text;
    }

    /** Returns {@code kind 'title'}, or only the kind if there is no title. */
    static String named(String kind, String title) {
        return title.isEmpty() ? kind : kind + " '" + title + "'";
    }

    /** Returns what layers there are, such as {@code 2 lines, 1 set of points}. */
    static String layers(List<Layer> layers) {
        long lines = layers.stream().filter(Line.class::isInstance).count();
        long points = layers.stream().filter(Points.class::isInstance).count();
        List<String> parts = new ArrayList<>();
        if (lines > 0 || points == 0) {
            parts.add(lines == 0 ? "nothing drawn" : count(lines, "line"));
        }
        if (points > 0) {
            parts.add(points == 1 ? "1 set of points" : points + " sets of points");
        }
        return String.join(", ", parts);
    }

    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
