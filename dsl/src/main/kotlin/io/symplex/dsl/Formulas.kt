@file:JvmName("Formulas")

package io.symplex.dsl

import io.symplex.expression.Constants
import io.symplex.expression.Expression
import io.symplex.expression.Formula

/** Returns the system whose energy is a formula: `hamiltonian("p^2/(2*m) + k/2*q^2", "m" to 1.0, "k" to 2.0)`. */
public fun hamiltonian(
    formula: String,
    vararg constants: Pair<String, Double>,
): Formula = Symplex.hamiltonian(formula, mapOf(*constants))

/**
 * Returns the system with one degree of freedom whose energy is said in Kotlin:
 * `Hamiltonian { q, p -> p * p / 2 + 1 - cos(q) }`.
 *
 * The block runs once, with names for q and p. What comes is a [Formula] like one read from text: it knows its exact
 * derivatives and says itself as LaTeX. The functions are those of this package, so import `io.symplex.dsl.cos`.
 * Where the energy has branches or comes from other code, say `hamiltonian(1) { q, p -> … }` on arrays of numbers.
 *
 * @param energy H of q and p
 * @return the system; a [io.symplex.system.SeparableHamiltonian] if it falls apart into T(p) + V(q)
 */
@Suppress("FunctionName") // as Kotlin names what makes a value of an interface
public fun Hamiltonian(energy: (q: Expression, p: Expression) -> Expression): Formula =
    Formula.of(energy(Expression.symbol("q"), Expression.symbol("p")), listOf("q", "p"), Constants.NONE)

/**
 * Returns the system with n degrees of freedom whose energy is said in Kotlin:
 * `Hamiltonian(2) { q, p -> (p[0] * p[0] + p[1] * p[1]) / 2 + cos(q[0] - q[1]) }`.
 *
 * @param degreesOfFreedom n, at least 1
 * @param energy H of the positions and the momenta, n each
 * @return the system; a [io.symplex.system.SeparableHamiltonian] if it falls apart into T(p) + V(q)
 */
@Suppress("FunctionName")
public fun Hamiltonian(
    degreesOfFreedom: Int,
    energy: (q: List<Expression>, p: List<Expression>) -> Expression,
): Formula {
    val names = listOf("q", "p").map { letter -> List(degreesOfFreedom) { "$letter$it" } }
    val (q, p) = names.map { it.map(Expression::symbol) }
    return Formula.of(energy(q, p), names.flatten(), Constants.NONE)
}

/** Returns the sum. */
public operator fun Expression.plus(other: Number): Expression = this + Expression.of(other.toDouble())

/** Returns the sum. */
public operator fun Number.plus(other: Expression): Expression = Expression.of(toDouble()) + other

/** Returns the difference. */
public operator fun Expression.minus(other: Number): Expression = this - Expression.of(other.toDouble())

/** Returns the difference. */
public operator fun Number.minus(other: Expression): Expression = Expression.of(toDouble()) - other

/** Returns the product. */
public operator fun Expression.times(other: Number): Expression = this * Expression.of(other.toDouble())

/** Returns the product. */
public operator fun Number.times(other: Expression): Expression = Expression.of(toDouble()) * other

/** Returns the quotient. */
public operator fun Expression.div(other: Number): Expression = this / Expression.of(other.toDouble())

/** Returns the quotient. */
public operator fun Number.div(other: Expression): Expression = Expression.of(toDouble()) / other

/** Returns the power: `q.pow(4)`. */
public infix fun Expression.pow(exponent: Number): Expression = power(Expression.of(exponent.toDouble()))

/** Returns the sine, of an angle in radians. */
public fun sin(x: Expression): Expression = Expression.call("sin", x)

/** Returns the cosine, of an angle in radians. */
public fun cos(x: Expression): Expression = Expression.call("cos", x)

/** Returns the tangent, of an angle in radians. */
public fun tan(x: Expression): Expression = Expression.call("tan", x)

/** Returns e to the power of x. */
public fun exp(x: Expression): Expression = Expression.call("exp", x)

/** Returns the natural logarithm; `kotlin.math` calls it so too. */
public fun ln(x: Expression): Expression = Expression.call("log", x)

/** Returns the square root. */
public fun sqrt(x: Expression): Expression = Expression.call("sqrt", x)

/** Returns the hyperbolic tangent. */
public fun tanh(x: Expression): Expression = Expression.call("tanh", x)

/** Returns the amount. */
public fun abs(x: Expression): Expression = Expression.call("abs", x)
