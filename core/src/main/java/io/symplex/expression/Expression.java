package io.symplex.expression;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A formula's tree: numbers, names, sums, products, powers and functions of these.
 *
 * <p>Immutable; equal by value, as written: {@code a+b} differs from {@code b+a}. Its text is one that {@link #parse}
 * reads back to an equal tree. The arithmetic words carry the names that Kotlin reads as operators.
 *
 * <pre>{@code
 * Expression.parse("k/2*(q-q0)^2").derivative("q"); // k*(q - q0)
 * }</pre>
 */
@CheckReturnValue
public sealed interface Expression permits Constant, Symbol, Binary, Negative, Call {

    /**
     * Reads an expression.
     *
     * @param text as the package says
     * @return the tree
     * @throws IllegalArgumentException if it is none; the message names the column and underlines the place
     */
    static Expression parse(String text) {
        return new Parser(text).expression();
    }

    /**
     * Returns a number.
     *
     * @param value finite
     * @return the number
     * @throws IllegalArgumentException if it is not finite
     */
    static Expression of(double value) {
        return new Constant(value);
    }

    /**
     * Returns a name.
     *
     * @param name letters, digits and underscores, a letter first
     * @return the name
     * @throws IllegalArgumentException if it is none
     */
    static Expression symbol(String name) {
        return new Symbol(name);
    }

    /**
     * Returns a function of expressions: {@code call("cos", symbol("q"))}.
     *
     * @param function one of sin cos tan exp log sqrt tanh abs sign step min max
     * @param arguments what stands in its brackets: two of min and max, else one
     * @return the function of them
     * @throws IllegalArgumentException if there is no such function, or it takes another number of arguments
     */
    static Expression call(String function, Expression... arguments) {
        return Call.named(function, List.of(arguments));
    }

    /**
     * Returns the exact derivative with respect to a name, simplified.
     *
     * <p>Of {@code abs}, {@code min} and {@code max} it is that of the branch taken, in a kink the mean of both sides.
     *
     * @param name of a coordinate or a constant
     * @return the derivative; 0 where the name does not occur
     */
    default Expression derivative(String name) {
        return Simplifier.simplify(Derivative.of(this, name));
    }

    /**
     * Returns this with like terms and factors collected and numbers computed; brackets stay as they are.
     *
     * @return an expression of the same value
     */
    default Expression simplified() {
        return Simplifier.simplify(this);
    }

    /**
     * Returns this with other expressions in the place of names.
     *
     * @param values what to put for each name; other names stay
     * @return the changed copy
     */
    Expression replaced(Map<String, Expression> values);

    /**
     * Returns the names that occur, but for {@code pi} and functions, in the order of their first occurrence.
     *
     * @return the names
     */
    Set<String> names();

    /**
     * Returns this as LaTeX, for mathematics mode.
     *
     * @return such as {@code \frac{p^{2}}{2 m}}
     */
    default String latex() {
        return Latex.of(this);
    }

    /**
     * Returns this + other.
     *
     * @param other the other summand
     * @return the sum
     */
    default Expression plus(Expression other) {
        return new Binary(Operator.PLUS, this, other);
    }

    /**
     * Returns this − other.
     *
     * @param other what is taken away
     * @return the difference
     */
    default Expression minus(Expression other) {
        return new Binary(Operator.MINUS, this, other);
    }

    /**
     * Returns this · other.
     *
     * @param other the other factor
     * @return the product
     */
    default Expression times(Expression other) {
        return new Binary(Operator.TIMES, this, other);
    }

    /**
     * Returns this / other.
     *
     * @param other the divisor
     * @return the quotient
     */
    default Expression div(Expression other) {
        return new Binary(Operator.DIVIDE, this, other);
    }

    /**
     * Returns this to the power of another.
     *
     * @param exponent the exponent
     * @return the power
     */
    default Expression power(Expression exponent) {
        return new Binary(Operator.POWER, this, exponent);
    }

    /**
     * Returns −this.
     *
     * @return the negative
     */
    default Expression unaryMinus() {
        return Negative.of(this);
    }

    /**
     * Says why this is not finite somewhere.
     *
     * @param names of the given numbers
     * @param values a number for each name; read
     * @return such as {@code 1/q divides by zero}; empty where it is finite
     */
    default Optional<String> fault(List<String> names, double[] values) {
        return Diagnosis.of(this, names, values);
    }
}
