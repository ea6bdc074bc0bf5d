package io.symplex.system;

import io.symplex.internal.Checks;
import java.util.Arrays;

/**
 * A point of phase space: positions q and momenta p, n numbers each.
 *
 * <p>Immutable; equal by value.
 *
 * <pre>{@code
 * var start = State.of(1.0, 0.0);                                           // one degree of freedom
 * var pair = State.of(new double[] {1.0, -1.0}, new double[] {0.0, 0.0});   // two
 * }</pre>
 */
public final class State {

    private final double[] q;
    private final double[] p;

    private State(double[] q, double[] p) {
        this.q = q;
        this.p = p;
    }

    /**
     * Returns a state with one degree of freedom.
     *
     * @param q position, finite
     * @param p momentum, finite
     * @return the state
     * @throws IllegalArgumentException if a number is not finite
     */
    public static State of(double q, double p) {
        return new State(new double[] {Checks.finite(q, "q")}, new double[] {Checks.finite(p, "p")});
    }

    /**
     * Returns a state with n degrees of freedom.
     *
     * @param q positions, finite, shape [n]; copied
     * @param p momenta, finite, shape [n]; copied
     * @return the state
     * @throws IllegalArgumentException if a number is not finite, the lengths differ or are zero
     */
    public static State of(double[] q, double[] p) {
        Checks.atLeast(q.length, 1, "the number of positions");
        Checks.length(p, q.length, "p");
        return new State(Checks.allFinite(q.clone(), "q"), Checks.allFinite(p.clone(), "p"));
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n
     */
    public int degreesOfFreedom() {
        return q.length;
    }

    /**
     * Returns the positions.
     *
     * @return a copy, shape [n]
     */
    public double[] q() {
        return q.clone();
    }

    /**
     * Returns the momenta.
     *
     * @return a copy, shape [n]
     */
    public double[] p() {
        return p.clone();
    }

    /**
     * Returns the positions. Kotlin reads it in {@code val (q, p) = state}.
     *
     * @return a copy, shape [n]
     */
    public double[] component1() {
        return q();
    }

    /**
     * Returns the momenta. Kotlin reads it in {@code val (q, p) = state}.
     *
     * @return a copy, shape [n]
     */
    public double[] component2() {
        return p();
    }

    /**
     * Returns one position.
     *
     * @param i which, from 0
     * @return q[i]
     */
    public double q(int i) {
        return q[i];
    }

    /**
     * Returns one momentum.
     *
     * @param i which, from 0
     * @return p[i]
     */
    public double p(int i) {
        return p[i];
    }

    /**
     * Returns this after checking that it fits a system.
     *
     * @param n the system's degrees of freedom
     * @return this
     * @throws IllegalArgumentException if this state has another number
     */
    public State requireDegreesOfFreedom(int n) {
        if (q.length != n) {
            throw new IllegalArgumentException("state must have " + n + (n == 1 ? " position" : " positions")
                    + " and as many momenta, got " + q.length);
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that && Arrays.equals(q, that.q) && Arrays.equals(p, that.p);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(q) + Arrays.hashCode(p);
    }

    @Override
    public String toString() {
        return q.length == 1
                ? "q = " + q[0] + ", p = " + p[0]
                : "q = " + Arrays.toString(q) + ", p = " + Arrays.toString(p);
    }
}
