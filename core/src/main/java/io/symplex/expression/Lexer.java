package io.symplex.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a formula into numbers, names and signs. */
final class Lexer {

    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /** A piece of the text; {@code text} as the parser knows it, {@code length} as written. */
    record Token(Kind kind, String text, int from, int length) {

        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("(?<number>(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{Nd}_]*)|(?<square>[²³])|(?<sign>\\*\\*|[-+*/^(),=−·×÷])");

    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Kind.END, "", at, 0));
                return tokens;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                throw unknown(text, at);
            }
            add(tokens, matcher);
            at = matcher.end();
        }
    }

    private static void add(List<Token> tokens, Matcher matcher) {
        String found = matcher.group();
        int from = matcher.start();
        int length = found.length();
        if (matcher.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, found, from, length));
        } else if (matcher.group("name") != null) {
            tokens.add(new Token(Kind.NAME, found.equals("π") ? "pi" : found, from, length));
        } else if (matcher.group("square") != null) {
            tokens.add(new Token(Kind.SIGN, "^", from, 0));
            tokens.add(new Token(Kind.NUMBER, found.equals("²") ? "2" : "3", from, length));
        } else {
            tokens.add(new Token(Kind.SIGN, plain(found), from, length));
        }
    }

    private static String plain(String sign) {
        return switch (sign) {
            case "**" -> "^";
            case "−" -> "-";
            case "·", "×" -> "*";
            case "÷" -> "/";
            default -> sign;
        };
    }

    private static IllegalArgumentException unknown(String text, int at) {
        String found = new String(Character.toChars(text.codePointAt(at)));
        String remedy = "[{".contains(found) || "]}".contains(found) ? "write round brackets ( )" : "leave it out";
        return Fault.at(
                text,
                at,
                found.length(),
                "a formula must be numbers, names and + - * / ^ ( ), got '" + found + "'; " + remedy);
    }
}
