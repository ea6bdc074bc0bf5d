package io.symplex.expression;

import io.symplex.expression.Lexer.Kind;
import io.symplex.expression.Lexer.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a formula by recursive descent; one use each. */
final class Parser {

    private static final int DEEPEST = 64; // nested brackets; derivatives of each level hold all below it
    private static final int TALLEST = 600; // levels of the tree, which is walked by recursion

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Token> names = new LinkedHashMap<>();
    private int next;
    private int depth;
    private int height; // of the tree read last

    Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /** Reads an expression and nothing else. */
    Expression expression() {
        Expression tree = sum();
        requireEnd();
        return tree;
    }

    /** Reads the expression a formula begins with. */
    Expression head() {
        return sum();
    }

    /** Reads the names after {@code for}; empty if there is none. */
    List<String> coordinates() {
        List<String> coordinates = new ArrayList<>();
        if (accept("for")) {
            do {
                coordinates.add(plainName("a coordinate"));
            } while (accept(","));
        }
        return coordinates;
    }

    /** Reads the numbers after {@code where}; empty if there is none. */
    Constants constants() {
        Constants constants = Constants.NONE;
        if (accept("where")) {
            do {
                Token at = peek();
                String name = plainName("a constant");
                require("=", "a constant must be written name = number");
                constants = withConstant(constants, at, name);
            } while (accept(","));
        }
        requireEnd();
        return constants;
    }

    private Constants withConstant(Constants constants, Token at, String name) {
        double sign = accept("-") ? -1 : 1;
        Token token = take();
        if (token.kind() != Kind.NUMBER) {
            throw fault(token, "the constant " + name + " must be a number, got " + shown(token) + "; write it out");
        }
        try {
            return constants.and(name, sign * number(token));
        } catch (IllegalArgumentException wrong) {
            throw Fault.at(text, at.from(), at.length(), String.valueOf(wrong.getMessage()));
        }
    }

    /** Returns where each name first stands. */
    Map<String, Token> names() {
        return names;
    }

    /** Returns the error about a place in this text. */
    IllegalArgumentException fault(Token token, String sentence) {
        return Fault.at(text, token.from(), token.length(), sentence);
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw fault(peek(), "brackets must be nested at most " + DEEPEST + " deep, got more; take it apart");
        }
        Expression left = term();
        for (Token sign = peek(); sign.is("+") || sign.is("-"); sign = peek()) {
            int before = height;
            next++;
            left = new Binary(sign.is("+") ? Operator.PLUS : Operator.MINUS, left, term());
            grow(before, sign);
        }
        depth--;
        return left;
    }

    private Expression term() {
        Expression left = signed();
        for (Token sign = peek(); sign.is("*") || sign.is("/"); sign = peek()) {
            int before = height;
            next++;
            left = new Binary(sign.is("*") ? Operator.TIMES : Operator.DIVIDE, left, signed());
            grow(before, sign);
        }
        return left;
    }

    /** Makes the tree read last one level higher than it or the other one below the same sign. */
    private void grow(int other, Token sign) {
        height = 1 + Math.max(height, other);
        if (height > TALLEST) {
            throw fault(
                    sign,
                    "a formula must have at most " + TALLEST
                            + " signs in a row, those of brackets counted, got more; take it apart");
        }
    }

    private Expression signed() {
        boolean negative = false;
        while (peek().is("-") || peek().is("+")) {
            negative ^= take().is("-");
        }
        Token at = peek();
        Expression power = power();
        if (negative) {
            grow(0, at);
        }
        return negative ? Negative.of(power) : power;
    }

    private Expression power() {
        Expression base = primary();
        int before = height;
        Token sign = peek();
        if (!accept("^")) {
            return base;
        }
        if (++depth > DEEPEST) {
            throw fault(peek(), "powers must be nested at most " + DEEPEST + " deep, got more; take it apart");
        }
        Binary power = new Binary(Operator.POWER, base, signed());
        depth--;
        grow(before, sign);
        return power;
    }

    private Expression primary() {
        Token token = take();
        height = 1;
        if (token.kind() == Kind.NUMBER) {
            return new Constant(number(token));
        }
        if (token.is("(")) {
            Expression inside = sum();
            close(token);
            return inside;
        }
        if (token.kind() == Kind.NAME && !token.is("for") && !token.is("where")) {
            return named(token);
        }
        throw fault(
                token,
                "a number, a name or ( must stand here, got " + shown(token)
                        + (token.kind() == Kind.END ? "; finish the formula" : "; something is missing before it"));
    }

    private Expression named(Token token) {
        Optional<Function> function = Function.named(token.text());
        if (function.isPresent()) {
            return call(function.get(), token);
        }
        if (peek().is("(")) {
            throw unknownFunction(token);
        }
        names.putIfAbsent(token.text(), token);
        return new Symbol(token.text());
    }

    private IllegalArgumentException unknownFunction(Token token) {
        String name = token.text();
        return fault(
                token,
                "a function must be one of " + String.join(" ", Function.texts()) + ", got '" + name + "'"
                        + (name.equals("ln")
                                ? "; did you mean log?"
                                : Names.nearest(name, Function.texts())
                                        .map(known -> "; did you mean " + known + "?")
                                        .orElse("; to multiply, write " + name + "*(…)")));
    }

    private Expression call(Function function, Token token) {
        Token open = peek();
        if (!accept("(")) {
            throw fault(
                    token,
                    function.text() + " must be followed by ( and what it is of, got " + shown(open) + "; write "
                            + function.text() + "(…)");
        }
        List<Expression> arguments = new ArrayList<>(List.of(sum()));
        while (accept(",")) {
            int before = height;
            arguments.add(sum());
            height = Math.max(height, before);
        }
        grow(0, token);
        close(open);
        if (arguments.size() != function.arity) {
            throw fault(
                    token,
                    function.text() + " must have " + function.arity
                            + (function.arity == 1 ? " argument" : " arguments") + ", got " + arguments.size()
                            + "; separate them by commas");
        }
        return new Call(function, arguments);
    }

    private void close(Token open) {
        Token token = take();
        if (!token.is(")")) {
            throw token.kind() == Kind.END
                    ? fault(open, "a bracket must be closed, got the end of the formula; add )")
                    : fault(token, ") or an operator must stand here, got " + shown(token) + hint(token));
        }
    }

    private void requireEnd() {
        Token token = peek();
        if (token.is(")")) {
            throw fault(token, "a closing bracket must have an opening one, got a ) too many; remove it or add (");
        }
        if (token.kind() != Kind.END) {
            throw fault(token, "an operator must stand here, got " + shown(token) + hint(token));
        }
    }

    /** To someone who left out a multiplication sign. */
    private String hint(Token token) {
        boolean factor = token.kind() == Kind.NAME || token.kind() == Kind.NUMBER || token.is("(");
        return factor ? "; to multiply, write *" : "; remove it or close a bracket before it";
    }

    private String plainName(String what) {
        Token token = take();
        if (token.kind() != Kind.NAME) {
            throw fault(token, what + " must be a name, got " + shown(token) + "; name one");
        }
        return token.text();
    }

    private double number(Token token) {
        double value = Double.parseDouble(token.text());
        if (!Double.isFinite(value)) {
            throw fault(token, "a number must be below 1.8e308, got " + token.text() + "; choose other units");
        }
        return value;
    }

    private void require(String sign, String sentence) {
        Token token = take();
        if (!token.is(sign)) {
            throw fault(token, sentence + ", got " + shown(token));
        }
    }

    private static String shown(Token token) {
        return token.kind() == Kind.END ? "the end of the formula" : "'" + token.text() + "'";
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private boolean accept(String sign) {
        boolean accepted = peek().is(sign);
        if (accepted) {
            next++;
        }
        return accepted;
    }
}
