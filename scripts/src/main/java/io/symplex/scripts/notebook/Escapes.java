package io.symplex.scripts.notebook;

import io.symplex.scripts.literate.Marker;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a line of a cell from being a marker: {@code // %% so} is written {@code // \%% so}, with one backslash more
 * than it has.
 */
final class Escapes {

    private static final Pattern LINE = Pattern.compile("(//[ \\t]*)(\\\\*)(%%.*)");

    private Escapes() {}

    /** Returns a line that is no marker. */
    static String escaped(String line) {
        Matcher like = LINE.matcher(line);
        return isLikeMarker(like) ? like.group(1) + "\\" + like.group(2) + like.group(3) : line;
    }

    /** Returns the line that was escaped so. */
    static String unescaped(String line) {
        Matcher like = LINE.matcher(line);
        return isLikeMarker(like) && !like.group(2).isEmpty()
                ? like.group(1) + like.group(2).substring(1) + like.group(3)
                : line;
    }

    private static boolean isLikeMarker(Matcher like) {
        return like.matches() && Marker.of(like.group(1) + like.group(3)).isPresent();
    }
}
