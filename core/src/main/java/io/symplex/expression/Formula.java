package io.symplex.expression;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An energy written as a formula, which knows its exact derivatives.
 *
 * <p>Immutable; equal by value: same text, same coordinates, same constants. A formula that falls apart into T(p) +
 * V(q) is a {@link io.symplex.system.SeparableHamiltonian}, so every explicit method takes it.
 *
 * <pre>{@code
 * Formula.parse("p^2/2 + 1 - cos(q)");
 * Formula.of("p^2/(2*m) + k/2*(q - q0)^2", Constants.of("m", 1.0).and("k", 2.0).and("q0", 0.5));
 * Formula.parse("(u^2 + v^2)/2 - 1/sqrt(x^2 + y^2) for x, y, u, v");
 * }</pre>
 */
public sealed interface Formula extends Hamiltonian permits CoupledFormula, SeparableFormula {

    /**
     * Reads a formula with everything about it: {@code "p^2/(2*m) + q^2/2 where m = 2"}.
     *
     * @param text as the package says
     * @return the formula
     * @throws IllegalArgumentException if it is none or a name is unknown; the message names the column and underlines
     *     the place
     */
    static Formula parse(String text) {
        return new FormulaReader(text, List.of(), Constants.NONE).read();
    }

    /**
     * Reads a formula whose constants are given beside it.
     *
     * @param text as the package says
     * @param constants the numbers of its names
     * @return the formula
     * @throws IllegalArgumentException if it is none, or a name is unknown or unused; the message names the column and
     *     underlines the place
     */
    static Formula of(String text, Constants constants) {
        return new FormulaReader(text, List.of(), constants).read();
    }

    /**
     * Reads a formula in given coordinates.
     *
     * @param text as the package says
     * @param coordinates 2n different names: the positions, then the momenta in the same order
     * @param constants the numbers of its other names
     * @return the formula
     * @throws IllegalArgumentException if it is none, or a name is unknown or unused; the message names the column and
     *     underlines the place
     */
    static Formula of(String text, List<String> coordinates, Constants constants) {
        return new FormulaReader(text, coordinates, constants).read();
    }

    /**
     * Makes a formula of an expression.
     *
     * @param expression the energy
     * @param coordinates 2n different names: the positions, then the momenta in the same order
     * @param constants the numbers of its other names
     * @return the formula
     * @throws IllegalArgumentException if the coordinates are none, or a name is neither
     */
    static Formula of(Expression expression, List<String> coordinates, Constants constants) {
        return Definition.of(expression, coordinates, constants).formula();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @param json a JSON string
     * @return the formula
     * @throws IllegalArgumentException if it is no string or no formula
     */
    static Formula fromJson(String json) {
        String text = json.strip();
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"") || text.contains("\\")) {
            throw new IllegalArgumentException(
                    "a formula in JSON must be a string without escapes, got " + text + "; write \"p^2/2 + q^2/2\"");
        }
        return parse(text.substring(1, text.length() - 1));
    }

    /**
     * Returns this as JSON: its text as a string. Nothing in it needs an escape.
     *
     * @return such as {@code "p^2/(2*m) + q^2/2 where m = 2"}, with the quotes
     */
    default String toJson() {
        return "\"" + this + "\"";
    }

    /**
     * Returns the energy as it was written.
     *
     * @return the tree, constants by their names
     */
    Expression expression();

    /**
     * Returns the names of the coordinates: the positions, then the momenta.
     *
     * @return 2n names
     */
    List<String> coordinates();

    /**
     * Returns the numbers of the other names.
     *
     * @return the constants
     */
    Constants constants();

    /**
     * Returns the energy with numbers in the place of constants.
     *
     * @return an expression in the coordinates alone
     */
    default Expression withNumbers() {
        Map<String, Expression> numbers = new HashMap<>();
        constants().values().forEach((name, value) -> numbers.put(name, Expression.of(value)));
        return expression().replaced(numbers);
    }

    /**
     * Returns the exact derivative of the energy.
     *
     * @param name of a coordinate or a constant
     * @return the derivative, constants by their names
     */
    default Expression derivative(String name) {
        return expression().derivative(name);
    }

    /**
     * Returns the energy as LaTeX, for mathematics mode.
     *
     * @return such as {@code \frac{p^{2}}{2 m} + \frac{k}{2} \left(q - q_{0}\right)^{2}}
     */
    default String latex() {
        return expression().latex();
    }

    /**
     * Returns this after checking that energy and gradient are finite in a state.
     *
     * @param state positions and momenta
     * @return this
     * @throws IllegalArgumentException if they are not, underlining the division, logarithm or other part to blame
     */
    @CanIgnoreReturnValue
    default Formula requireFinite(State state) {
        Diagnosis.require(this, state.requireDegreesOfFreedom(degreesOfFreedom()));
        return this;
    }
}
