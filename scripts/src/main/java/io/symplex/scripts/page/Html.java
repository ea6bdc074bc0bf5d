package io.symplex.scripts.page;

/** Text as HTML. */
final class Html {

    private Html() {}

    /** Escapes what HTML would read as its own, in text and in quoted attributes; control characters become �. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(isControl(c) ? '\uFFFD' : c);
            }
        }
        return html.toString();
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
    }
}
