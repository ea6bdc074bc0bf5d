package io.symplex.dsl;

import io.symplex.integrate.Integrator;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.plot.Figure;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where the members of an ensemble go from one start, each by itself: the mean, and how far they differ at each time.
 *
 * <p>The mean is that of their states, not a motion of the mean energy: once they differ by a phase, it shrinks to the
 * middle, and the spread grows to the size of the orbit. Where a member ran away, mean and spread are infinite or NaN.
 * Immutable.
 *
 * <pre>{@code
 * var motion = ensemble.simulate(state(1.0, 0.0), 2000, 0.01);
 * motion.mean().last();
 * motion.spreadQ(0)[2000];
 * motion.figure().save(Path.of("motion.png"));
 * }</pre>
 */
public final class EnsembleTrajectory {

    private final List<Trajectory> members;
    private final Spread q; // [K * n]
    private final Spread p; // [K * n]

    EnsembleTrajectory(List<Trajectory> members) {
        this.members = List.copyOf(members);
        this.q = Spread.of(members.stream().map(Trajectory::q).toList());
        this.p = Spread.of(members.stream().map(Trajectory::p).toList());
    }

    /** Follows each member from its own start. */
    static EnsembleTrajectory follow(
            List<? extends Hamiltonian> members, Integrator method, List<State> starts, double[] times, double dt) {
        return new EnsembleTrajectory(IntStream.range(0, members.size())
                .mapToObj(member -> method.follow(members.get(member), starts.get(member), times, dt))
                .toList());
    }

    /** Lets each member follow every trajectory, from where it begins as noise may have moved that. */
    static List<EnsembleTrajectory> followAll(
            List<? extends Hamiltonian> members,
            Integrator method,
            List<Trajectory> seen,
            List<State> firsts,
            double dt,
            double noise) {
        return IntStream.range(0, seen.size())
                .mapToObj(number -> {
                    State first = firsts.get(number);
                    List<State> starts = noise == 0
                            ? Collections.nCopies(members.size(), first)
                            : starts(first, members.size(), noise, RandomStream.of(number, "starts"));
                    return follow(members, method, starts, seen.get(number).times(), dt);
                })
                .toList();
    }

    private static List<State> starts(State seen, int members, double noise, RandomStream random) {
        return IntStream.range(0, members)
                .mapToObj(member -> State.of(moved(seen.q(), noise, random), moved(seen.p(), noise, random)))
                .toList();
    }

    private static double[] moved(double[] values, double noise, RandomStream random) {
        return Arrays.stream(values)
                .map(value -> value + noise * random.gaussian())
                .toArray();
    }

    /**
     * Returns the motion of every member.
     *
     * @return as many trajectories as members, at the same times
     */
    public List<Trajectory> members() {
        return members;
    }

    /**
     * Returns the mean of the members at each time.
     *
     * @return the trajectory
     */
    public Trajectory mean() {
        return Trajectory.of(degreesOfFreedom(), times(), q.mean(), p.mean());
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n
     */
    public int degreesOfFreedom() {
        return members.get(0).degreesOfFreedom();
    }

    /**
     * Returns the times.
     *
     * @return a copy, shape [K]
     */
    public double[] times() {
        return members.get(0).times();
    }

    /**
     * Returns the standard deviation of one position over the members.
     *
     * @param i which coordinate, from 0
     * @return its values over time, a new array, shape [K]
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] spreadQ(int i) {
        return spread(q).q(i);
    }

    /**
     * Returns the standard deviation of one momentum over the members.
     *
     * @param i which coordinate, from 0
     * @return its values over time, a new array, shape [K]
     * @throws IndexOutOfBoundsException if there is no such coordinate
     */
    public double[] spreadP(int i) {
        return spread(p).q(i);
    }

    private Trajectory spread(Spread of) {
        return Trajectory.of(degreesOfFreedom(), times(), of.deviation(), of.deviation());
    }

    Spread q() {
        return q;
    }

    Spread p() {
        return p;
    }

    /**
     * Draws positions and momenta over time: the mean, within a band of two standard deviations on each side.
     *
     * @return the figure, of the first coordinates
     * @throws IllegalArgumentException if the members ran away at once
     */
    public Figure figure() {
        return EnsembleFigure.of(this);
    }

    /** Returns three lines: of how many, and how far they differ at most. */
    @Override
    public String toString() {
        double[] times = times();
        return String.format(
                Locale.ROOT,
                "Trajectories of %d members, %,d states, time %s to %s\n  q: largest spread %.2e, last %.2e\n"
                        + "  p: largest spread %.2e, last %.2e",
                members.size(),
                times.length,
                Coordinates.plain(times[0], 6),
                Coordinates.plain(times[times.length - 1], 6),
                largest(q, 0),
                largest(q, q.deviation().length - degreesOfFreedom()),
                largest(p, 0),
                largest(p, p.deviation().length - degreesOfFreedom()));
    }

    private static double largest(Spread spread, int from) {
        return DoubleStream.of(spread.deviation()).skip(from).max().orElseThrow();
    }
}
