package io.symplex.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/** What stands between the fields of a file; its header tells. */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final int LOOK_AHEAD = 1 << 16; // characters in which the header must begin and show its separators

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /**
     * Finds what most often separates names in the first line that is no comment; the text is left at its beginning.
     */
    static Separator of(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        char[] start = new char[LOOK_AHEAD];
        int length = 0;
        for (int more = 0; more >= 0 && length < LOOK_AHEAD; length += Math.max(more, 0)) {
            more = text.read(start, length, LOOK_AHEAD - length);
        }
        text.reset();
        return ofHeader(new String(start, 0, length)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse(""));
    }

    private static Separator ofHeader(String line) {
        String bare = line.replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(values())
                .max(Comparator.comparingLong((Separator one) ->
                                bare.chars().filter(c -> c == one.character).count())
                        .thenComparing(Comparator.reverseOrder())) // a comma where there is nothing to tell
                .orElseThrow();
    }
}
