package io.symplex.scripts.page;

import io.symplex.scripts.literate.JavaLexer;
import java.util.regex.Pattern;

/** Java code as HTML, its words marked by what they are. */
final class JavaHtml {

    private static final Pattern EXPECTED = Pattern.compile("//[ \\t]*=>.*");

    private JavaHtml() {}

    /** Returns the code, escaped, with spans of classes c, s, k, a, n, t, m and e. */
    static String html(String code) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (JavaLexer.Token token : JavaLexer.tokens(code)) {
            html.append(Html.escape(code.substring(end, token.start())));
            String text = code.substring(token.start(), token.end());
            String mark = mark(token, text, code);
            String escaped = Html.escape(text);
            html.append(mark.isEmpty() ? escaped : "<span class=\"" + mark + "\">" + escaped + "</span>");
            end = token.end();
        }
        return html.append(Html.escape(code.substring(end))).toString();
    }

    private static String mark(JavaLexer.Token token, String text, String code) {
        return switch (token.kind()) {
            case COMMENT -> EXPECTED.matcher(text).matches() ? "e" : "c";
            case STRING -> "s";
            case ANNOTATION -> "a";
            case NUMBER -> "n";
            case KEYWORD -> "k";
            case NAME -> name(text, code, token.end());
            case BRACKET -> "";
        };
    }

    private static String name(String name, String code, int end) {
        if (end < code.length() && code.charAt(end) == '(') {
            return "m";
        }
        boolean type = Character.isUpperCase(name.charAt(0)) && name.chars().anyMatch(Character::isLowerCase);
        return type ? "t" : "";
    }
}
