package io.symplex.expression;

import io.symplex.system.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the part of an expression that is to blame where a value is not finite. */
final class Diagnosis {

    private final Map<String, Double> values;

    private Diagnosis(Map<String, Double> values) {
        this.values = values;
    }

    static void require(Formula formula, State at) {
        Map<String, Double> values = new HashMap<>(formula.constants().values());
        for (int i = 0; i < formula.degreesOfFreedom(); i++) {
            values.put(formula.coordinates().get(i), at.q(i));
            values.put(formula.coordinates().get(formula.degreesOfFreedom() + i), at.p(i));
        }
        List<Expression> all = new ArrayList<>(List.of(formula.expression()));
        formula.coordinates().forEach(name -> all.add(formula.derivative(name)));
        Diagnosis diagnosis = new Diagnosis(values);
        for (int i = 0; i < all.size(); i++) {
            if (!Double.isFinite(diagnosis.value(all.get(i)))) {
                String what =
                        i == 0 ? "the energy" : "∂H/∂" + formula.coordinates().get(i - 1);
                throw diagnosis.fault(all.get(i), what, at.toString());
            }
        }
    }

    static Optional<String> of(Expression expression, List<String> names, double[] values) {
        Map<String, Double> byName = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byName.put(names.get(i), values[i]);
        }
        Diagnosis diagnosis = new Diagnosis(byName);
        if (Double.isFinite(diagnosis.value(expression))) {
            return Optional.empty();
        }
        Expression part = diagnosis.culprit(expression);
        return Optional.of(part + " " + diagnosis.reason(part));
    }

    private IllegalArgumentException fault(Expression whole, String what, String place) {
        Expression part = culprit(whole);
        String text = whole.toString();
        int from = Math.max(0, text.indexOf(part.toString()));
        return new IllegalArgumentException(what + " must be finite at " + place + ", got " + value(whole) + ": " + part
                + " " + reason(part) + "; keep away from there\n"
                + Fault.underlined(text, from, part.toString().length()));
    }

    /** Returns the innermost part that is not finite though all its parts are. */
    private Expression culprit(Expression expression) {
        for (Expression part : parts(expression)) {
            if (!Double.isFinite(value(part))) {
                return culprit(part);
            }
        }
        return expression;
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expression instanceof Negative negative) {
            return List.of(negative.operand());
        }
        return expression instanceof Call call ? call.arguments() : List.of();
    }

    private String reason(Expression part) {
        boolean quotient = part instanceof Binary binary && binary.operator() == Operator.DIVIDE;
        boolean power = part instanceof Binary binary && binary.operator() == Operator.POWER;
        if ((quotient && value(parts(part).get(1)) == 0)
                || (power && value(parts(part).get(0)) == 0)) {
            return "divides by zero";
        }
        if (part instanceof Call call && call.function() == Function.LOG) {
            return value(call.first()) == 0 ? "is the logarithm of zero" : "is the logarithm of a negative number";
        }
        if (part instanceof Call call && call.function() == Function.SQRT) {
            return "is the root of a negative number";
        }
        if (power && value(parts(part).get(0)) < 0 && Double.isNaN(value(part))) {
            return "is a broken power of a negative number";
        }
        return "is too large";
    }

    private double value(Expression expression) {
        if (expression instanceof Constant number) {
            return number.value();
        }
        if (expression instanceof Symbol symbol) {
            return symbol.equals(Symbol.PI) ? Math.PI : values.getOrDefault(symbol.name(), Double.NaN);
        }
        if (expression instanceof Negative negative) {
            return -value(negative.operand());
        }
        if (expression instanceof Call call) {
            return call.function()
                    .apply(
                            value(call.first()),
                            value(call.arguments().get(call.arguments().size() - 1)));
        }
        Binary binary = (Binary) expression;
        return binary.operator().apply(value(binary.left()), value(binary.right()));
    }
}
