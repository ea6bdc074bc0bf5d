package io.symplex.scripts.display;

/** Texts without anything that a terminal would obey: such a character is written as Java's escape for it. */
final class Printable {

    private Printable() {}

    /** Returns a text of any number of lines; line ends and tabulators stay. */
    static String text(String text) {
        return escaped(text.replace("\r\n", "\n"), true);
    }

    /** Returns a text on one line. */
    static String line(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean lines) {
        if (text.chars().noneMatch(c -> isObeyed((char) c))) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = !isObeyed(c) || (lines && (c == '\n' || c == '\t'));
            out.append(stays ? String.valueOf(c) : escape(c));
        }
        return out.toString();
    }

    /** Returns whether a character is a control, ends a line, or changes the direction of writing. */
    private static boolean isObeyed(char c) {
        return Character.isISOControl(c) || (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
