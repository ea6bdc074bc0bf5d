package io.symplex.evaluate;

import io.symplex.data.Observations;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a law leaves over of what was seen: observations less the motion that follows each trajectory most closely, its
 * start found by least squares.
 *
 * <p>Of a law that is right, only noise is left over: of no bias, as large early as late, and at one time independent
 * of that at the next, so that the autocorrelation lies within {@link #chance} of zero nineteen times out of twenty.
 * Anything else is what the law misses, or what training has not found. Immutable.
 *
 * <pre>{@code
 * Residuals.of(learned, heldOut, 0.05);
 * // left over of 5 trajectories, 105 rows (chance: ±0.20)
 * //   q: deviation 2.01e-02, bias 1.1e-03, autocorrelation 0.03
 * //   p: deviation 1.97e-02, bias -4.0e-04, autocorrelation 0.61
 * }</pre>
 */
public final class Residuals {

    private final List<String> names; // [2n]
    private final List<Trajectory> seen;
    private final List<double[]> left; // one for each trajectory, [K, 2n]

    private Residuals(List<String> names, List<Trajectory> seen, List<double[]> left) {
        this.names = names;
        this.seen = seen;
        this.left = left;
    }

    /**
     * Follows every trajectory by the Runge-Kutta method of order 4.
     *
     * @param system the law
     * @param observations what was seen, as many degrees of freedom; trajectories that were not learned from tell most
     * @param dt the longest step, finite, {@code > 0}
     * @return what is left over
     * @throws IllegalArgumentException if the step is not positive or the degrees of freedom differ
     */
    public static Residuals of(Hamiltonian system, Observations observations, double dt) {
        return of(system, observations, new RungeKutta4(), dt);
    }

    /**
     * Follows every trajectory by a method.
     *
     * @param system the law
     * @param observations what was seen, as many degrees of freedom
     * @param method any that takes the system
     * @param dt the longest step, finite, {@code > 0}
     * @return what is left over
     * @throws IllegalArgumentException if the step is not positive, the degrees of freedom differ or the method does
     *     not take the system
     */
    public static Residuals of(Hamiltonian system, Observations observations, Integrator method, double dt) {
        system.requireDegreesOfFreedom(observations.degreesOfFreedom(), "what was seen");
        StartFit fit = new StartFit(system, method, Checks.positive(dt, "dt"));
        List<Trajectory> seen = observations.trajectories();
        return new Residuals(
                observations.names(), seen, seen.stream().map(fit::leftOver).toList());
    }

    /**
     * Returns the names of the coordinates, positions first.
     *
     * @return 2n names
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the times of all rows, each counted from the first of its trajectory.
     *
     * @return a new array, shape [rows]
     */
    public double[] times() {
        return seen.stream()
                .flatMapToDouble(trajectory -> Arrays.stream(trajectory.times()).map(time -> time - trajectory.time(0)))
                .toArray();
    }

    /**
     * Returns what is left over of one coordinate.
     *
     * @param coordinate its place in {@link #names}
     * @return a new array, shape [rows], trajectory by trajectory
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] values(int coordinate) {
        Checks.index(coordinate, names.size(), "coordinate", "positions come first, then momenta");
        double[] values = new double[rows()];
        int row = 0;
        for (double[] one : left) {
            for (int at = coordinate; at < one.length; at += names.size()) {
                values[row++] = one[at];
            }
        }
        return values;
    }

    /**
     * Returns the mean of what is left over of a coordinate.
     *
     * @param coordinate its place in {@link #names}
     * @return the mean
     */
    public double bias(int coordinate) {
        double sum = 0;
        for (double value : values(coordinate)) {
            sum += value;
        }
        return sum / rows();
    }

    /**
     * Returns the standard deviation of a coordinate: of a law that is right, that of the noise.
     *
     * <p>The root of the mean square, one row of every trajectory taken off for its start.
     *
     * @param coordinate its place in {@link #names}
     * @return the deviation, {@code >= 0}; NaN if every trajectory has one row
     */
    public double deviation(int coordinate) {
        double squares = 0;
        for (double value : values(coordinate)) {
            squares += value * value;
        }
        return Math.sqrt(squares / (rows() - seen.size()));
    }

    /**
     * Returns how alike neighbours in time are, {@code Σ r(k) r(k+1) / Σ r(k)²}.
     *
     * @param coordinate its place in {@link #names}
     * @return from −1 to 1; NaN if nothing is left over
     */
    public double autocorrelation(int coordinate) {
        int width = names.size();
        Checks.index(coordinate, width, "coordinate", "positions come first, then momenta");
        double products = 0;
        double squares = 0;
        for (double[] one : left) {
            for (int at = coordinate; at < one.length; at += width) {
                squares += one[at] * one[at];
                products += at + width < one.length ? one[at] * one[at + width] : 0;
            }
        }
        return products / squares;
    }

    /**
     * Returns within what the autocorrelation of noise lies nineteen times out of twenty, 1.96 / √rows.
     *
     * @return the bound, {@code > 0}
     */
    public double chance() {
        return 1.96 / Math.sqrt(rows());
    }

    private int rows() {
        return seen.stream().mapToInt(Trajectory::size).sum();
    }

    /** Returns a line for each coordinate, below one that says how much was seen. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "left over of %,d trajectories, %,d rows (chance: ±%.2f)", seen.size(), rows(), chance()));
        for (int i = 0; i < names.size(); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n  %s: deviation %.2e, bias %.1e, autocorrelation %.2f",
                    names.get(i),
                    deviation(i),
                    bias(i),
                    autocorrelation(i)));
        }
        return text.toString();
    }
}
