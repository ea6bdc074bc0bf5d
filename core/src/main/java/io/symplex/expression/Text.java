package io.symplex.expression;

import java.util.stream.Collectors;

/** Writes expressions as the parser reads them, with no bracket too many. */
final class Text {

    private static final double PLAIN_INTEGERS = 1e15;

    private Text() {}

    static String of(Expression expression) {
        if (expression instanceof Constant number) {
            return number(number.value());
        }
        if (expression instanceof Symbol symbol) {
            return symbol.name();
        }
        if (expression instanceof Negative negative) {
            return "-" + bracketed(negative.operand(), Operator.SIGN);
        }
        if (expression instanceof Call call) {
            return call.function().text()
                    + call.arguments().stream().map(Text::of).collect(Collectors.joining(", ", "(", ")"));
        }
        return binary((Binary) expression);
    }

    private static String binary(Binary binary) {
        Operator operator = binary.operator();
        if (operator == Operator.POWER) {
            return bracketed(binary.left(), Operator.ATOM) + "^" + bracketed(binary.right(), Operator.SIGN);
        }
        String space = operator.binding == Operator.PLUS.binding ? " " : "";
        return bracketed(binary.left(), operator.binding)
                + space
                + operator.sign
                + space
                + bracketed(binary.right(), operator.binding + 1);
    }

    private static String bracketed(Expression expression, int least) {
        return binding(expression) < least ? "(" + of(expression) + ")" : of(expression);
    }

    static int binding(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().binding;
        }
        boolean signed =
                expression instanceof Negative || (expression instanceof Constant number && number.value() < 0);
        return signed ? Operator.SIGN : Operator.ATOM;
    }

    /** Writes a number with all its digits: {@code 2}, {@code 0.5}, {@code 1e-7}. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_INTEGERS) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace("E", "e");
    }
}
