package io.symplex.scripts.literate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Java, finished or not, into the pieces that are coloured; what is between them is plain.
 *
 * <p>By one regular expression, token after token: it need not parse what may be wrong, and never fails.
 */
public final class JavaLexer {

    /** What a piece is. */
    public enum Kind {
        /** From {@code //} to the end of the line, or from {@code /*} on. */
        COMMENT,
        /** A string, a text block or a character, closed or not. */
        STRING,
        /** An annotation. */
        ANNOTATION,
        /** A number. */
        NUMBER,
        /** A word that Java keeps, or gives a meaning in some places. */
        KEYWORD,
        /** Any other word. */
        NAME,
        /** A round, curly or square bracket. */
        BRACKET
    }

    /**
     * A piece of a text.
     *
     * @param kind what it is
     * @param start the position of its first character
     * @param end the position behind its last
     */
    public record Token(Kind kind, int start, int end) {}

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native"
                            + " new non-sealed package permits private protected public record return sealed short"
                            + " static strictfp super switch synchronized this throw throws transient try var void"
                            + " volatile while yield true false null")
                    .split(" "));

    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))",
            "(?<string>\"\"\"(?s:(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+)(?:\"\"\"|\\z)?"
                    + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\\n])*+'?)",
            "(?<annotation>@[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*)",
            "(?<number>(?<![\\p{javaJavaIdentifierPart}])(?:0[xXbB][\\p{XDigit}_]+"
                    + "|(?:\\d[\\d_]*)?\\.?\\d[\\d_]*\\.?(?:[eE][+-]?\\d+)?)[fFdDlL]?)",
            "(?<name>[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)",
            "(?<bracket>[(){}\\[\\]])"));

    private static final List<Kind> GROUPS =
            List.of(Kind.COMMENT, Kind.STRING, Kind.ANNOTATION, Kind.NUMBER, Kind.BRACKET);

    private JavaLexer() {}

    /**
     * Returns the pieces of a text.
     *
     * @param text Java
     * @return the pieces in order; none overlaps another
     */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(new Token(kind(found), found.start(), found.end()));
        }
        return tokens;
    }

    private static Kind kind(Matcher found) {
        return GROUPS.stream()
                .filter(kind -> found.group(kind.name().toLowerCase(Locale.ROOT)) != null)
                .findFirst()
                .orElseGet(() -> KEYWORDS.contains(found.group()) ? Kind.KEYWORD : Kind.NAME);
    }

    /**
     * Returns how many brackets are open at the end of a text.
     *
     * @param text Java
     * @return the count; none if more are closed
     */
    public static int openBrackets(String text) {
        int open = 0;
        for (Token token : tokens(text)) {
            if (token.kind() == Kind.BRACKET) {
                open += "({[".indexOf(text.charAt(token.start())) >= 0 ? 1 : -1;
            }
        }
        return Math.max(0, open);
    }
}
