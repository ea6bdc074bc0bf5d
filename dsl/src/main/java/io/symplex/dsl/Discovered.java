package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.discover.Diagnostics;
import io.symplex.discover.DiscoveredTerm;
import io.symplex.discover.Discovery;
import io.symplex.expression.Formula;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import io.symplex.plot.Figure;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;

/**
 * A law found in data: a {@link Hamiltonian} that is a formula, with friction where there is some.
 *
 * <p>As a Hamiltonian it is the energy alone; {@link #simulate}, {@link #follow} and {@link #compare} move with
 * friction too. Immutable.
 *
 * <pre>{@code
 * var law = Experiment.of(observations("pendulum.csv")).sparse(polynomials(2).trig());
 * System.out.println(law);          // H = 1.0023*p^2 - 2.9935*cos(q) …
 * law.compare(observations("test.csv")).figure();
 * }</pre>
 */
public final class Discovered implements Hamiltonian {

    private final Discovery law;
    private final Observations seen;

    Discovered(Discovery law, Observations seen) {
        this.law = law;
        this.seen = seen;
    }

    /**
     * Returns the energy as a formula, with all digits of its coefficients.
     *
     * @return the formula
     */
    public Formula formula() {
        return law.formula();
    }

    /**
     * Returns the terms with their coefficients and standard errors: those of H, then friction.
     *
     * @return at least one
     */
    public List<DiscoveredTerm> terms() {
        return law.terms();
    }

    /**
     * Returns whether there is friction.
     *
     * @return true if a term brakes
     */
    public boolean hasFriction() {
        return law.hasFriction();
    }

    /**
     * Returns how well the law describes what was seen: noise and residuals.
     *
     * @return the diagnostics
     */
    public Diagnostics diagnostics() {
        return law.diagnostics();
    }

    /**
     * Returns the law as LaTeX, coefficients rounded as their standard errors allow.
     *
     * @return for mathematics mode
     */
    public String latex() {
        return law.latex();
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
        return law.follow(start, times);
    }

    /**
     * Moves from a state in even steps, with friction if there is some, to 1e-12.
     *
     * @param start where it starts, at time 0
     * @param steps how many states after the start, {@code >= 1}
     * @param dt from one to the next, finite, {@code > 0}
     * @return the states, the start first
     * @throws IllegalArgumentException if a value is out of its range or the start does not fit
     * @throws IllegalStateException if the motion runs away
     */
    public Trajectory simulate(State start, int steps, double dt) {
        Checks.positive(dt, "dt");
        double[] times = new double[Checks.atLeast(steps, 1, "steps") + 1];
        Arrays.setAll(times, k -> k * dt);
        return follow(start, times);
    }

    /**
     * Moves from the first state of every observed trajectory to all its times, and compares with what was seen. Rows
     * with missing numbers are left out.
     *
     * @param seen the same coordinates; trajectories that were not learned from tell most
     * @return the comparison
     * @throws IllegalArgumentException if the observations have other coordinates
     * @throws IllegalStateException if a motion runs away
     */
    public Comparison compare(Observations seen) {
        seen.requireNames(this.seen.names());
        List<Trajectory> whole = seen.wholeRows().trajectories();
        List<Trajectory> predicted = whole.stream()
                .map(trajectory -> follow(trajectory.first(), trajectory.times()))
                .toList();
        return new Comparison(this, whole, predicted);
    }

    /**
     * Draws the law. One degree of freedom: the phase portrait where the data were, with some of the motions. More: the
     * energy along each coordinate through the middle of the data.
     *
     * @return the figure
     */
    public Figure figure() {
        return DiscoveredFigure.of(this);
    }

    Observations seen() {
        return seen;
    }

    @Override
    public int degreesOfFreedom() {
        return law.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return law.energy(q, p);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        law.gradient(q, p, outQ, outP);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        law.energies(count, q, p, out);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        law.gradients(count, q, p, outQ, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        law.positionGradients(count, q, p, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        law.momentumGradients(count, q, p, out);
    }

    /**
     * Returns the law with rounded coefficients, a line for each term with its standard error, and how well it fits.
     */
    @Override
    public String toString() {
        return law.toString();
    }
}
