package io.symplex.data;

import java.util.List;
import java.util.Locale;

/** Turns counts, lists and foreign text into words for a message. */
final class Wording {

    private static final int LONGEST = 40; // characters shown of a foreign text
    private static final int MOST = 12; // names shown of a list

    private Wording() {}

    static String count(int number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }

    static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    static String listed(List<String> names) {
        return String.join(
                        ", ",
                        names.stream()
                                .limit(MOST)
                                .map(name -> name.isEmpty() ? "(unnamed)" : shortened(name))
                                .toList())
                + (names.size() > MOST ? ", … " + (names.size() - MOST) + " more" : "");
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "·");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
