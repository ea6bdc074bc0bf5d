package io.symplex.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that defines a formula.
 *
 * @param expression the energy
 * @param coordinates 2n names
 * @param constants the numbers of the other names
 */
record Definition(Expression expression, List<String> coordinates, Constants constants) {

    static Definition of(Expression expression, List<String> coordinates, Constants constants) {
        if (coordinates.isEmpty() || coordinates.size() % 2 != 0) {
            throw new IllegalArgumentException("coordinates must be positions and as many momenta, got " + coordinates
                    + "; name the positions first, then their momenta");
        }
        coordinates.forEach(Names::require);
        for (String name : coordinates) {
            boolean twice = coordinates.indexOf(name) != coordinates.lastIndexOf(name);
            if (twice || constants.values().containsKey(name) || name.equals("pi")) {
                throw new IllegalArgumentException("a coordinate must have a name of its own, got " + name
                        + (twice ? " twice" : " for something else too") + "; choose another");
            }
        }
        Set<String> unknown = new HashSet<>(expression.names());
        unknown.removeAll(coordinates);
        unknown.removeAll(constants.values().keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("every name in a formula must be a coordinate " + coordinates
                    + " or a constant, got " + String.join(", ", unknown) + " in " + expression + "; give it a number");
        }
        return new Definition(expression, List.copyOf(coordinates), constants);
    }

    int degreesOfFreedom() {
        return coordinates.size() / 2;
    }

    List<String> positions() {
        return coordinates.subList(0, degreesOfFreedom());
    }

    List<String> momenta() {
        return coordinates.subList(degreesOfFreedom(), coordinates.size());
    }

    private Expression numeric(Expression any) {
        Map<String, Expression> numbers = new HashMap<>();
        constants.values().forEach((name, value) -> numbers.put(name, new Constant(value)));
        return any.replaced(numbers);
    }

    /** Returns the energy as it was written, with numbers in the place of constants: no product is done again. */
    Expression energy() {
        return numeric(expression);
    }

    List<Expression> gradient(List<String> names) {
        return names.stream().map(name -> numeric(expression.derivative(name))).toList();
    }

    Formula formula() {
        List<Expression> summands = new ArrayList<>();
        split(energy(), false, summands);
        List<Expression> kinetic = new ArrayList<>();
        List<Expression> potential = new ArrayList<>();
        for (Expression summand : summands) {
            Set<String> names = summand.names();
            boolean moving = names.stream().anyMatch(momenta()::contains);
            if (moving && names.stream().anyMatch(positions()::contains)) {
                return new CoupledFormula(this);
            }
            (moving ? kinetic : potential).add(summand);
        }
        return new SeparableFormula(this, sum(kinetic), sum(potential));
    }

    private static void split(Expression tree, boolean negative, List<Expression> out) {
        if (tree instanceof Binary binary && binary.operator().binding == Operator.PLUS.binding) {
            split(binary.left(), negative, out);
            split(binary.right(), negative ^ (binary.operator() == Operator.MINUS), out);
        } else if (tree instanceof Negative minus) {
            split(minus.operand(), !negative, out);
        } else {
            out.add(negative ? Negative.of(tree) : tree);
        }
    }

    private static Expression sum(List<Expression> summands) {
        return summands.stream().reduce(Expression::plus).orElse(Constant.ZERO);
    }

    /** Returns the text that says all of it; coordinates only where the expression does not tell them. */
    @Override
    public String toString() {
        Set<String> names = new HashSet<>(expression.names());
        names.removeAll(constants.values().keySet());
        String text = expression.toString();
        FormulaNames told = new FormulaNames(names);
        if (told.mixed().isPresent() || !told.coordinates().equals(coordinates)) {
            text += " for " + String.join(", ", coordinates);
        }
        return constants.values().isEmpty() ? text : text + " where " + constants;
    }
}
