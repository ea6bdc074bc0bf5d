package io.symplex.expression;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes expressions as LaTeX. */
final class Latex {

    private static final Pattern INDEXED = Pattern.compile("(\\p{L}+?)_?(\\p{N}+)");
    private static final Set<String> OWN = Set.of("SIN", "COS", "TAN", "EXP", "LOG", "TANH", "MIN", "MAX");
    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu", "xi",
            "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Sigma",
            "Phi", "Psi", "Omega");

    private Latex() {}

    static String of(Expression expression) {
        if (expression instanceof Constant number) {
            return number(Text.number(number.value()));
        }
        if (expression instanceof Symbol symbol) {
            return name(symbol.name());
        }
        if (expression instanceof Negative negative) {
            return "-" + bracketed(negative.operand(), Operator.SIGN);
        }
        return expression instanceof Call call ? call(call) : binary((Binary) expression);
    }

    private static String binary(Binary binary) {
        Expression left = binary.left();
        Expression right = binary.right();
        return switch (binary.operator()) {
            case PLUS -> of(left) + " + " + bracketed(right, Operator.TIMES.binding);
            case MINUS -> of(left) + " - " + bracketed(right, Operator.TIMES.binding);
            case TIMES -> bracketed(left, Operator.TIMES.binding) + factor(right, of(right));
            case DIVIDE -> "\\frac{" + of(left) + "}{" + of(right) + "}";
            case POWER ->
                (left instanceof Call ? "\\left(" + of(left) + "\\right)" : bracketed(left, Operator.ATOM)) + "^{"
                        + of(right) + "}";
        };
    }

    private static String call(Call call) {
        String arguments = call.arguments().stream().map(Latex::of).collect(Collectors.joining(", "));
        return switch (call.function()) {
            case SQRT -> "\\sqrt{" + arguments + "}";
            case ABS -> "\\left|" + arguments + "\\right|";
            default ->
                (OWN.contains(call.function().name())
                                ? "\\" + call.function().text()
                                : "\\operatorname{" + call.function().text() + "}")
                        + "\\left(" + arguments + "\\right)";
        };
    }

    /**
     * Writes what follows in a product; its text comes ready, as writing it twice would double the work at every level.
     */
    private static String factor(Expression expression, String text) {
        return (Character.isDigit(text.charAt(0)) ? " \\cdot " : " ")
                + bracketed(expression, text, Operator.POWER.binding);
    }

    private static String bracketed(Expression expression, int least) {
        return bracketed(expression, of(expression), least);
    }

    private static String bracketed(Expression expression, String text, int least) {
        boolean fraction = expression instanceof Binary binary && binary.operator() == Operator.DIVIDE;
        boolean open = !fraction && Text.binding(expression) < least;
        return open ? "\\left(" + text + "\\right)" : text;
    }

    private static String number(String text) {
        int e = text.indexOf('e');
        return e < 0 ? text : text.substring(0, e) + " \\cdot 10^{" + text.substring(e + 1) + "}";
    }

    /** Writes {@code q0} as q with the index 0, Greek letters as such, longer names upright. */
    static String name(String name) {
        Matcher indexed = INDEXED.matcher(name);
        if (indexed.matches()) {
            return name(indexed.group(1)) + "_{" + indexed.group(2) + "}";
        }
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            return name(name.substring(0, underscore)) + "_{\\mathrm{"
                    + name.substring(underscore + 1).replace("_", "\\_") + "}}";
        }
        if (name.length() > 1 && GREEK.contains(name)) {
            return "\\" + name;
        }
        return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
    }
}
