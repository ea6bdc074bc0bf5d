package io.symplex.evaluate;

import io.symplex.data.Observations;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    private final List<Trajectory> motions;
    private final List<double[]> left; // one for each trajectory, [K, 2n]; NaN where not seen

    private Residuals(List<String> names, List<Trajectory> seen, List<Trajectory> motions) {
        this.names = names;
        this.seen = seen;
        this.motions = motions;
        this.left = IntStream.range(0, seen.size())
                .mapToObj(t -> StartFit.left(seen.get(t), motions.get(t)))
                .toList();
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
        return of(system, observations, observations, method, dt);
    }

    /**
     * Follows every trajectory by a method, where momenta were not seen, or are not to be compared.
     *
     * @param system the law
     * @param observations what was seen, as many degrees of freedom; NaN where nothing was
     * @param guess the same rows with states to begin the search from, such as those of
     *     {@link Observations#withEstimatedMomenta}; gaps of theirs are interpolated
     * @param method any that takes the system
     * @param dt the longest step, finite, {@code > 0}
     * @return what is left over
     * @throws IllegalArgumentException if the step is not positive, the degrees of freedom differ, the method does not
     *     take the system, or a trajectory of the guess lacks a coordinate altogether
     */
    public static Residuals of(
            Hamiltonian system, Observations observations, Observations guess, Integrator method, double dt) {
        system.requireDegreesOfFreedom(observations.degreesOfFreedom(), "what was seen");
        StartFit fit = new StartFit(system, method, Checks.positive(dt, "dt"));
        List<Trajectory> seen = observations.trajectories();
        List<Trajectory> filled = guess.interpolated().trajectories();
        List<Trajectory> motions = IntStream.range(0, seen.size())
                .mapToObj(t -> fit.closest(seen.get(t), first(t, filled.get(t), observations.names())))
                .toList();
        return new Residuals(observations.names(), seen, motions);
    }

    private static State first(int number, Trajectory filled, List<String> names) {
        int n = filled.degreesOfFreedom();
        for (int i = 0; i < 2 * n; i++) {
            if (Double.isNaN(i < n ? filled.q(i)[0] : filled.p(i - n)[0])) {
                throw new IllegalArgumentException("trajectory " + number + " must have " + names.get(i)
                        + " in at least one row to find where it began, got none; leave it out with select(…)"
                        + (i < n ? "" : ", or say withEstimatedMomenta(…)"));
            }
        }
        return filled.first();
    }

    /**
     * Returns the motions that follow most closely what was seen.
     *
     * @return one for each trajectory, at its times
     */
    public List<Trajectory> motions() {
        return motions;
    }

    /**
     * Returns the names of the coordinates, positions first, those never seen among them.
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
     * Returns the times of the rows of which a coordinate was seen, as {@link #values} has them.
     *
     * @param coordinate its place in {@link #names}
     * @return a new array, each counted from the first of its trajectory
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] times(int coordinate) {
        double[] times = times();
        return rowsOf(coordinate).mapToDouble(row -> times[row]).toArray();
    }

    /**
     * Returns what is left over of one coordinate.
     *
     * @param coordinate its place in {@link #names}
     * @return a new array, trajectory by trajectory, of the rows of which it was seen; empty if it never was
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] values(int coordinate) {
        IntStream rows = rowsOf(coordinate);
        double[] all = left.stream()
                .flatMapToDouble(one -> IntStream.range(0, one.length / names.size())
                        .mapToDouble(row -> one[row * names.size() + coordinate]))
                .toArray();
        return rows.mapToDouble(row -> all[row]).toArray();
    }

    /** Returns the rows of which a coordinate was seen, counted over all trajectories. */
    private IntStream rowsOf(int coordinate) {
        Checks.index(coordinate, names.size(), "coordinate", "positions come first, then momenta");
        int n = names.size() / 2;
        double[] all = seen.stream()
                .flatMapToDouble(one -> Arrays.stream(coordinate < n ? one.q(coordinate) : one.p(coordinate - n)))
                .toArray();
        return IntStream.range(0, all.length).filter(row -> !Double.isNaN(all[row]));
    }

    /**
     * Returns the mean of what is left over of a coordinate.
     *
     * @param coordinate its place in {@link #names}
     * @return the mean
     */
    public double bias(int coordinate) {
        double[] values = values(coordinate);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * Returns the standard deviation of a coordinate: of a law that is right, that of the noise.
     *
     * <p>The root of the mean square, one row of every trajectory taken off for its start; more where coordinates that
     * were never seen leave the whole start to the others: two, of positions alone.
     *
     * @param coordinate its place in {@link #names}
     * @return the deviation, {@code >= 0}; NaN if starts take up all rows, or it was never seen
     */
    public double deviation(int coordinate) {
        double[] values = values(coordinate);
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        double coordinates = IntStream.range(0, names.size())
                .filter(i -> values(i).length > 0)
                .count();
        double free = values.length - seen.size() * names.size() / coordinates;
        return free > 0 ? Math.sqrt(squares / free) : Double.NaN;
    }

    /**
     * Returns how alike neighbours in time are, {@code Σ r(k) r(k+1) / Σ r(k)²}, over what was seen.
     *
     * @param coordinate its place in {@link #names}
     * @return from −1 to 1; NaN if nothing is left over
     */
    public double autocorrelation(int coordinate) {
        int width = names.size();
        Checks.index(coordinate, width, "coordinate", "positions come first, then momenta");
        double products = 0;
        double squares = 0;
        for (int t = 0; t < left.size(); t++) {
            double[] one = left.get(t);
            double[] there = StartFit.states(seen.get(t));
            for (int at = coordinate; at < one.length; at += width) {
                double here = Double.isNaN(there[at]) ? 0 : one[at];
                boolean followed = at + width < one.length && !Double.isNaN(there[at + width]);
                squares += here * here;
                products += followed ? here * one[at + width] : 0;
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
            if (values(i).length == 0) {
                continue; // never seen
            }
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
