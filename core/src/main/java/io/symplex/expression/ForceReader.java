package io.symplex.expression;

import io.symplex.expression.Lexer.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one component of a force: a formula in the positions, the time, and constants of its own. */
final class ForceReader {

    static final String TIME = "t";

    private final String text;
    private final List<String> positions;

    ForceReader(String text, List<String> positions) {
        this.text = text;
        this.positions = positions;
    }

    /** Returns the tree, numbers in the place of constants. */
    Expression read() {
        Parser parser = new Parser(text);
        Expression tree = parser.head();
        Map<String, Token> places = new HashMap<>(parser.names());
        Constants constants = parser.constants();
        Map<String, Expression> numbers = new HashMap<>();
        constants.values().forEach((name, value) -> numbers.put(name, number(name, value, places)));
        places.forEach((name, place) -> {
            if (!numbers.containsKey(name) && !isKnown(name)) {
                throw parser.fault(
                        place,
                        "a name in a force must be t or " + String.join(", ", positions) + ", got '" + name
                                + "'; if it is a constant, say where " + name + " = its number at the end");
            }
        });
        return Expression.parse(tree.replaced(numbers).toString()); // so that its text reads back to an equal tree
    }

    private boolean isKnown(String name) {
        return name.equals(TIME) || name.equals(Symbol.PI.name()) || positions.contains(name);
    }

    private Expression number(String name, double value, Map<String, Token> places) {
        if (isKnown(name) || !places.containsKey(name)) {
            throw new IllegalArgumentException("a constant of a force must occur in it and not be called t or "
                    + String.join(", ", positions) + ", got " + name + " in " + text
                    + "; remove it or correct its name");
        }
        return new Constant(value);
    }
}
