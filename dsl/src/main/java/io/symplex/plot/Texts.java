package io.symplex.plot;

import java.util.ArrayList;
import java.util.List;

/** Texts that users give and texts about what they gave. */
final class Texts {

    private static final List<String> KINDS =
            List.of("heat map", "set of level lines", "set of arrows", "histogram", "band", "line", "set of points");

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
        List<String> parts = new ArrayList<>();
        for (String kind : KINDS) {
            long count =
                    layers.stream().filter(layer -> layer.kind().equals(kind)).count();
            if (count > 0) {
                parts.add(count(count, kind));
            }
        }
        return parts.isEmpty() ? "nothing drawn" : String.join(", ", parts);
    }

    /** Returns how many there are; the first word of the noun takes the plural if it is a set, else the last. */
    static String count(long n, String noun) {
        String plural = noun.startsWith("set ") ? "sets" + noun.substring("set".length()) : noun + "s";
        return n + " " + (n == 1 ? noun : plural);
    }
}
