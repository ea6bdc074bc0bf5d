package io.symplex.scripts.literate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a JSON value ends, without reading it. */
final class JsonSpan {

    private static final Pattern SIMPLE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d++(?:\\.\\d++)?(?:[eE][+-]?\\d++)?|true|false|null");

    private JsonSpan() {}

    /** Returns the index behind the value that starts at a place, or −1 if none does. */
    static int end(String text, int start) {
        if (start >= text.length() || "[{".indexOf(text.charAt(start)) < 0) {
            Matcher simple = SIMPLE.matcher(text).region(start, text.length());
            return simple.lookingAt() ? simple.end() : -1;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
