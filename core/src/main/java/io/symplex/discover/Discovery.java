package io.symplex.discover;

import io.symplex.expression.Constants;
import io.symplex.expression.Expression;
import io.symplex.expression.Formula;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.Trajectory;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;

/**
 * A law found in data: a formula for the energy, and friction where there is some.
 *
 * <p>A {@link Hamiltonian} like any other, of the energy alone; {@link #follow} moves with friction too. Immutable.
 */
public final class Discovery implements Hamiltonian {

    private static final double TOLERANCE = 1e-12; // of the motion

    private final Formula formula;
    private final List<DiscoveredTerm> terms;
    private final Diagnostics diagnostics;
    private final Field field;
    private final double[] coefficients;

    Discovery(List<Term> terms, List<String> coordinates, double[] coefficients, double[] errors, Diagnostics how) {
        this.coefficients = coefficients.clone();
        this.diagnostics = how;
        this.field = Field.of(terms, coordinates);
        DiscoveredTerm[] found = new DiscoveredTerm[terms.size()];
        Arrays.setAll(
                found,
                k -> new DiscoveredTerm(terms.get(k).expression(), terms.get(k).damped(), coefficients[k], errors[k]));
        this.terms = List.of(found);
        this.formula = Formula.of(energy(this.terms), coordinates, Constants.NONE);
    }

    private static Expression energy(List<DiscoveredTerm> terms) {
        return Wording.sum(terms.stream().filter(term -> !term.isFriction()).toList(), DiscoveredTerm::coefficient);
    }

    /**
     * Returns the energy as a formula, with all digits of its coefficients.
     *
     * @return the formula
     */
    public Formula formula() {
        return formula;
    }

    /**
     * Returns the terms with their coefficients and standard errors: those of H, then friction.
     *
     * @return at least one
     */
    public List<DiscoveredTerm> terms() {
        return terms;
    }

    /**
     * Returns whether there is friction.
     *
     * @return true if a term brakes
     */
    public boolean hasFriction() {
        return terms.stream().anyMatch(DiscoveredTerm::isFriction);
    }

    /**
     * Returns how well the law describes what was seen.
     *
     * @return noise and residuals
     */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /**
     * Returns the law as LaTeX, coefficients rounded as their standard errors allow.
     *
     * @return {@code H = …}, and with friction {@code \dot{p} = …}
     */
    public String latex() {
        return Wording.latex(this);
    }

    /**
     * Moves from a state through given times, with friction if there is some, to 1e-12.
     *
     * @param start where it is at the first time
     * @param times strictly rising; read
     * @return the states at the times, the start first
     * @throws IllegalArgumentException if the start does not fit, or the times do not rise
     * @throws IllegalStateException if the motion runs away
     */
    public Trajectory follow(State start, double[] times) {
        int n = start.requireDegreesOfFreedom(degreesOfFreedom()).degreesOfFreedom();
        double[] y = Arrays.copyOf(start.q(), 2 * n);
        System.arraycopy(start.p(), 0, y, n, n);
        double[] scales = new double[2 * n];
        Arrays.fill(scales, 1.0);
        double[][] way = new DormandPrince853(TOLERANCE, TOLERANCE)
                .solve(new FieldMotion(field, coefficients, false), y, times, scales);
        double[] q = new double[times.length * n];
        double[] p = new double[times.length * n];
        for (int k = 0; k < times.length; k++) {
            System.arraycopy(way[k], 0, q, k * n, n);
            System.arraycopy(way[k], n, p, k * n, n);
        }
        return Trajectory.of(n, times, q, p);
    }

    @Override
    public int degreesOfFreedom() {
        return formula.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return formula.energy(q, p);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        formula.gradient(q, p, outQ, outP);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        formula.energies(count, q, p, out);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        formula.gradients(count, q, p, outQ, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        formula.positionGradients(count, q, p, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        formula.momentumGradients(count, q, p, out);
    }

    /** Returns the law, coefficients rounded, a line for each term with its standard error, and how well it fits. */
    @Override
    public String toString() {
        return Wording.text(this);
    }
}
