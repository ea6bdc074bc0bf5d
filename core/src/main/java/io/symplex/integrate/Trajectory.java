package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.State;
import java.util.Arrays;

/**
 * The states of one realisation at rising times.
 *
 * <p>K rows of n positions and n momenta, which are infinite or NaN where a simulation ran away. Immutable; equal by
 * value.
 */
public final class Trajectory {

    private final int n;
    private final double[] times; // [K]
    private final double[] q; // [K, n]
    private final double[] p; // [K, n]

    private Trajectory(int n, double[] times, double[] q, double[] p) {
        this.n = n;
        this.times = times;
        this.q = q;
        this.p = p;
    }

    /**
     * Returns the trajectory of given rows.
     *
     * @param degreesOfFreedom n, {@code >= 1}
     * @param times K times, finite and strictly rising; copied
     * @param q positions, shape [K, n]; copied
     * @param p momenta, shape [K, n]; copied
     * @return the trajectory
     * @throws IllegalArgumentException if there is no row, the lengths do not fit, or the times do not rise
     */
    public static Trajectory of(int degreesOfFreedom, double[] times, double[] q, double[] p) {
        Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
        Checks.atLeast(times.length, 1, "the number of times");
        Checks.length(q, times.length * degreesOfFreedom, "q");
        Checks.length(p, times.length * degreesOfFreedom, "p");
        double[] copy = Checks.allFinite(times.clone(), "times");
        for (int k = 1; k < copy.length; k++) {
            if (copy[k] <= copy[k - 1]) {
                throw new IllegalArgumentException(
                        "times must rise, got " + copy[k] + " after " + copy[k - 1] + " in row " + k);
            }
        }
        return new Trajectory(degreesOfFreedom, copy, q.clone(), p.clone());
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n
     */
    public int degreesOfFreedom() {
        return n;
    }

    /**
     * Returns K, the number of rows.
     *
     * @return K, {@code >= 1}
     */
    public int size() {
        return times.length;
    }

    /**
     * Returns the times.
     *
     * @return a copy, shape [K]
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * Returns one time.
     *
     * @param k the row, from 0
     * @return the time of row k
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double time(int k) {
        return times[row(k)];
    }

    /**
     * Returns one position over time.
     *
     * @param i which coordinate, from 0
     * @return its values, shape [K]
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] q(int i) {
        return column(q, i);
    }

    /**
     * Returns one momentum over time.
     *
     * @param i which coordinate, from 0
     * @return its values, shape [K]
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] p(int i) {
        return column(p, i);
    }

    /**
     * Returns all positions.
     *
     * @return a copy, shape [K, n]
     */
    public double[] q() {
        return q.clone();
    }

    /**
     * Returns all momenta.
     *
     * @return a copy, shape [K, n]
     */
    public double[] p() {
        return p.clone();
    }

    /**
     * Returns one row. Kotlin reads it as {@code trajectory[k]}.
     *
     * @param k the row, from 0
     * @return the state of row k
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws IllegalArgumentException if a number of the row is not finite, as after a simulation that ran away
     */
    public State get(int k) {
        row(k);
        return State.of(Arrays.copyOfRange(q, k * n, (k + 1) * n), Arrays.copyOfRange(p, k * n, (k + 1) * n));
    }

    /**
     * Returns the first row.
     *
     * @return the state of row 0
     */
    public State first() {
        return get(0);
    }

    /**
     * Returns the last row.
     *
     * @return the state of row K − 1
     */
    public State last() {
        return get(times.length - 1);
    }

    private int row(int k) {
        return Checks.index(k, times.length, "row", "size() tells how many there are");
    }

    private double[] column(double[] values, int i) {
        Checks.index(i, n, "coordinate", "q(i) and p(i) are one coordinate over time, get(k) is the state of row k");
        double[] column = new double[times.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = values[k * n + i];
        }
        return column;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trajectory that
                && n == that.n
                && Arrays.equals(times, that.times)
                && Arrays.equals(q, that.q)
                && Arrays.equals(p, that.p);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(times) + Arrays.hashCode(q)) + Arrays.hashCode(p);
    }

    /** Returns a small table: the first and the last rows. */
    @Override
    public String toString() {
        return TrajectoryTable.of(this);
    }
}
