package io.symplex.scripts.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts Java, finished or not, into the pieces that are coloured; what is between them is plain. */
final class JavaLexer {

    /** What a piece is. */
    enum Kind {
        COMMENT,
        STRING,
        NUMBER,
        KEYWORD,
        NAME,
        BRACKET
    }

    /** A piece of a text, from one position up to another. */
    record Token(Kind kind, int start, int end) {}

    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "var",
            "void",
            "volatile",
            "while",
            "yield");
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<string>\"\"\"(?s:(?:\\\\.|.)*?)(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\n])*'?)"
            + "|(?<number>(?<![\\w$])(?:0[xX][\\da-fA-F_]+|0[bB][01_]+|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)"
            + "(?:[eE][+-]?\\d+)?)[lLfFdD]?)"
            + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<bracket>[(){}\\[\\]])");

    private JavaLexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(new Token(kind(found), found.start(), found.end()));
        }
        return tokens;
    }

    private static Kind kind(Matcher found) {
        if (found.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (found.group("string") != null) {
            return Kind.STRING;
        }
        if (found.group("number") != null) {
            return Kind.NUMBER;
        }
        if (found.group("bracket") != null) {
            return Kind.BRACKET;
        }
        return KEYWORDS.contains(found.group()) ? Kind.KEYWORD : Kind.NAME;
    }

    /** Returns how many brackets are open at the end of a text; none if more are closed. */
    static int openBrackets(String text) {
        int open = 0;
        for (Token token : tokens(text)) {
            if (token.kind() == Kind.BRACKET) {
                open += "({[".indexOf(text.charAt(token.start())) >= 0 ? 1 : -1;
            }
        }
        return Math.max(0, open);
    }
}
