package io.symplex.scripts.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where code begins behind white space and comments. */
final class SourceStart {

    private static final Pattern NOTHING = Pattern.compile("(?:\\s++|//[^\n]*+|/\\*(?s:.*?)\\*/)*+");

    private SourceStart() {}

    /** Returns the position of the first character of code; the length if there is none. */
    static int of(String source) {
        Matcher nothing = NOTHING.matcher(source);
        return nothing.lookingAt() ? nothing.end() : 0;
    }
}
