/**
 * Formulas as values: an energy written as text, with exact derivatives.
 *
 * <pre>
 *     formula := sum [ "for" name, name, … ] [ "where" name = number, … ]
 *     sum     := term  (("+" | "-") term)*
 *     term    := signed (("*" | "/") signed)*
 *     signed  := ("-" | "+") signed | power
 *     power   := primary [ "^" signed ]
 *     primary := number | name | function "(" sum, … ")" | "(" sum ")"
 * </pre>
 *
 * <p>Functions: {@code sin cos tan exp log sqrt tanh abs min max}, and {@code sign} and {@code step}, in which the
 * derivatives of the last three are written; {@code pi} is a number. Coordinates are {@code q} and {@code p}, or
 * {@code q0, q1, …, p0, p1, …}, or those that {@code for} names.
 *
 * <p>A {@link io.symplex.expression.Formula} is a {@link io.symplex.system.Hamiltonian}; one that falls apart into T(p)
 * + V(q) is a {@link io.symplex.system.SeparableHamiltonian}. Its derivatives are
 * {@link io.symplex.expression.Expression}s too. To be evaluated, expressions become a
 * {@link io.symplex.expression.Program}: one instruction after the other, each a plain loop over a block of rows. A
 * formula that is evaluated often is written as bytecode, the same operations in the same order, and is then as fast as
 * a system written by hand. Functions are those of {@code StrictMath}: the same bits on every machine.
 *
 * <p>A {@link io.symplex.expression.FormulaForce} is a force F(q, t) from outside: a formula for each coordinate, in
 * the positions and the time {@code t}.
 *
 * <p>A formula's text says everything about it: {@code Formula.parse(formula.toString())} equals it. In JSON a formula
 * is that text, as a string.
 */
@NullMarked
package io.symplex.expression;

import org.jspecify.annotations.NullMarked;
