package io.symplex.dsl;

import io.symplex.discover.Library;
import io.symplex.expression.Constants;
import io.symplex.expression.Formula;
import io.symplex.expression.FormulaForce;
import io.symplex.system.EnergyFunction;
import io.symplex.system.Hamiltonian;
import java.util.List;
import java.util.Map;

/**
 * The words for energies written as formulas, and for the terms laws are sought in; said through {@link Symplex}.
 *
 * <pre>{@code
 * hamiltonian("p^2/(2*m) + k/2*q^2", with("m", 1.0).and("k", 2.0));
 * hamiltonian(1, (q, p) -> p[0] * p[0] / 2 + 1 - StrictMath.cos(q[0]));
 * Experiment.of(observations("swings.csv")).sparse(polynomials(4).trig());
 * }</pre>
 */
public abstract class FormulaWords {

    FormulaWords() {}

    /**
     * Returns the system whose energy is a formula: {@code hamiltonian("p^2/2 + 1 - cos(q)")}.
     *
     * <p>Coordinates are {@code q} and {@code p}, or {@code q0, q1, …, p0, p1, …}; others are named at the end:
     * {@code "(u^2 + v^2)/2 - 1/sqrt(x^2 + y^2) for x, y, u, v"}.
     *
     * @param formula with + − * / ^, brackets, pi, and the functions sin cos tan exp log sqrt tanh abs min max
     * @return the system; a {@link io.symplex.system.SeparableHamiltonian} if it falls apart into T(p) + V(q)
     * @throws IllegalArgumentException if it is no formula or a name is unknown; the message names the column and
     *     underlines the place
     */
    public static Formula hamiltonian(String formula) {
        return Formula.parse(formula);
    }

    /**
     * Returns the system whose energy is a formula with constants: {@code hamiltonian("p^2/(2*m) + k/2*q^2", with("m",
     * 1.0).and("k", 2.0))}.
     *
     * @param formula as above
     * @param constants the numbers of its other names
     * @return the system
     * @throws IllegalArgumentException if it is no formula, or a name is unknown or unused
     */
    public static Formula hamiltonian(String formula, Constants constants) {
        return Formula.of(formula, constants);
    }

    /**
     * Returns the system whose energy is a formula with constants: {@code hamiltonian("p^2/2 + k*q^2", Map.of("k",
     * 2.0))}.
     *
     * @param formula as above
     * @param constants the numbers of its other names
     * @return the system
     * @throws IllegalArgumentException if it is no formula, or a name is unknown or unused
     */
    public static Formula hamiltonian(String formula, Map<String, Double> constants) {
        return Formula.of(formula, new Constants(constants));
    }

    /**
     * Returns the system whose energy is a formula in coordinates of any names.
     *
     * @param formula as above
     * @param coordinates 2n names: the positions, then the momenta in the same order
     * @param constants the numbers of its other names
     * @return the system
     * @throws IllegalArgumentException if it is no formula, or a name is unknown or unused
     */
    public static Formula hamiltonian(String formula, List<String> coordinates, Map<String, Double> constants) {
        return Formula.of(formula, coordinates, new Constants(constants));
    }

    /**
     * Returns the system whose energy is any code: {@code hamiltonian(1, (q, p) -> p[0] * p[0] / 2 + 1 -
     * StrictMath.cos(q[0]))}. Its gradient is found by central differences, right to about 1e-12.
     *
     * @param degreesOfFreedom n, {@code >= 1}
     * @param energy H(q, p) of arrays of n numbers, smooth over distances of 0.02
     * @return the system
     * @throws IllegalArgumentException if there is no degree of freedom
     * @see Hamiltonian#of
     */
    public static Hamiltonian hamiltonian(int degreesOfFreedom, EnergyFunction energy) {
        return Hamiltonian.of(degreesOfFreedom, energy);
    }

    /**
     * Returns a force from outside written as formulas: {@code duffing().withForce(force("0.5*cos(1.2*t)"))}.
     *
     * @param formulas F(q, t), one for each coordinate, in {@code t} and {@code q}, or {@code q0, q1, …}; constants may
     *     have names: {@code "F0*cos(t) where F0 = 0.5"}
     * @return the force
     * @throws IllegalArgumentException if there is none, one is no formula, or a name is unknown; the message names the
     *     column and underlines the place
     */
    public static FormulaForce force(String... formulas) {
        return FormulaForce.of(formulas);
    }

    /**
     * Returns a constant of a formula; {@code and} adds more: {@code with("m", 1.0).and("k", 2.0)}.
     *
     * @param name letters, digits and underscores, a letter first
     * @param value finite
     * @return the constant
     * @throws IllegalArgumentException if the name is none or the value not finite
     */
    public static Constants with(String name, double value) {
        return Constants.of(name, value);
    }

    /**
     * Returns the library of all monomials in positions and momenta up to a degree; its words add terms:
     * {@code polynomials(2).trig().friction()}.
     *
     * @param degree 1 to 12
     * @return the library
     * @throws IllegalArgumentException if the degree is out of its range
     */
    public static Library polynomials(int degree) {
        return Library.polynomials(degree);
    }

    /**
     * Returns a library of given terms: {@code library("p^2", "exp(q)")}.
     *
     * @param terms in the coordinates of the data
     * @return the library
     * @throws IllegalArgumentException if one is no expression; the message names the column
     */
    public static Library library(String... terms) {
        return Library.of(terms);
    }
}
