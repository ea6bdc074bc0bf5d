package io.symplex.scripts.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java code as HTML, its words marked by what they are.
 *
 * <p>By one regular expression, token after token: it need not parse what may be wrong, and never fails.
 */
final class JavaHighlighter {

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native"
                            + " new non-sealed package permits private protected public record return sealed short"
                            + " static strictfp super switch synchronized this throw throws transient try var void"
                            + " volatile while yield true false null")
                    .split(" "));

    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<expected>//[ \\t]*=>[^\\n]*)",
            "(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))",
            "(?<text>\"\"\"(?s:(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+)(?:\"\"\"|\\z)?|\"(?:\\\\.|[^\"\\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\\n])*+'?)",
            "(?<note>@[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*)",
            "(?<number>(?<![\\p{javaJavaIdentifierPart}])(?:0[xXbB][\\p{XDigit}_]+|(?:\\d[\\d_]*)?\\.?\\d[\\d_]*(?:[eE][+-]?\\d+)?)[fFdDlL]?)",
            "(?<word>[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)"));

    private JavaHighlighter() {}

    /** Returns the code, escaped, with spans of classes c, s, k, a, n, t, m and e. */
    static String html(String code) {
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        int end = 0;
        while (token.find()) {
            html.append(Html.escape(code.substring(end, token.start())));
            String kind = kind(token, code);
            String text = Html.escape(token.group());
            html.append(kind.isEmpty() ? text : "<span class=\"" + kind + "\">" + text + "</span>");
            end = token.end();
        }
        return html.append(Html.escape(code.substring(end))).toString();
    }

    private static String kind(Matcher token, String code) {
        if (token.group("word") != null) {
            return word(token.group(), code, token.end());
        }
        if (token.group("expected") != null) {
            return "e";
        }
        if (token.group("comment") != null) {
            return "c";
        }
        if (token.group("text") != null) {
            return "s";
        }
        return token.group("note") != null ? "a" : "n";
    }

    private static String word(String word, String code, int end) {
        if (KEYWORDS.contains(word)) {
            return "k";
        }
        if (end < code.length() && code.charAt(end) == '(') {
            return "m";
        }
        boolean type = Character.isUpperCase(word.charAt(0)) && word.chars().anyMatch(Character::isLowerCase);
        return type ? "t" : "";
    }
}
