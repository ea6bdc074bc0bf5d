package io.symplex.data;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a system: trajectories and, where known, the time derivatives of every row.
 *
 * <p>Trajectories may have unequal lengths and irregular times; all have the same n degrees of freedom. A number that
 * was not seen is NaN; trajectory matching compares what is there. Immutable; equal by value.
 *
 * <pre>{@code
 * var seen = Observations.read(Path.of("train.csv"));
 * // Observations: 25 trajectories, 1,125 rows, 1 degree of freedom (q, p), with derivatives
 * var train = seen.select(0, 20);
 * var heldOut = seen.select(20, 25);
 * }</pre>
 */
public final class Observations {

    private final List<Trajectory> trajectories;
    private final List<String> suffixes; // n endings of the names: "" or "0", "1" or "x", "y"
    private final int rows;
    private final double @Nullable [] dq; // [rows, n]
    private final double @Nullable [] dp; // [rows, n]

    private Observations(
            List<Trajectory> trajectories, List<String> suffixes, double @Nullable [] dq, double @Nullable [] dp) {
        this.trajectories = trajectories;
        this.suffixes = suffixes;
        this.rows = trajectories.stream().mapToInt(Trajectory::size).reduce(0, Math::addExact);
        this.dq = dq;
        this.dp = dp;
    }

    /**
     * Returns observations of states alone.
     *
     * @param trajectories at least one, all with the same degrees of freedom and finite numbers
     * @return the observations; coordinates are called q and p, or q0, q1, …, p0, p1, … where there are several
     * @throws IllegalArgumentException if there is none, their degrees of freedom differ, or a number is not finite
     */
    public static Observations of(List<Trajectory> trajectories) {
        Checks.atLeast(trajectories.size(), 1, "the number of trajectories");
        List<String> suffixes = suffixes(trajectories.get(0).degreesOfFreedom());
        for (int i = 0; i < trajectories.size(); i++) {
            Missing.requireNone(trajectories.get(i).q(), "trajectory " + i + ": q");
            Missing.requireNone(trajectories.get(i).p(), "trajectory " + i + ": p");
        }
        return incomplete(trajectories, suffixes);
    }

    /**
     * Returns observations of states of which some numbers were not seen: those that are NaN.
     *
     * <p>{@link #of} refuses them, as a simulation that ran away has NaN too.
     *
     * @param trajectories at least one, all with the same degrees of freedom; their numbers finite or NaN
     * @return the observations, named as {@link #of} names them
     * @throws IllegalArgumentException if there is none, their degrees of freedom differ, a number is infinite, or all
     *     are NaN
     */
    public static Observations ofIncomplete(List<Trajectory> trajectories) {
        Checks.atLeast(trajectories.size(), 1, "the number of trajectories");
        return incomplete(trajectories, suffixes(trajectories.get(0).degreesOfFreedom()));
    }

    private static List<String> suffixes(int n) {
        return n == 1
                ? List.of("")
                : IntStream.range(0, n).mapToObj(Integer::toString).toList();
    }

    static Observations incomplete(List<Trajectory> trajectories, List<String> suffixes) {
        int n = suffixes.size();
        List<Trajectory> seen = new ArrayList<>();
        for (int i = 0; i < trajectories.size(); i++) {
            Trajectory trajectory = trajectories.get(i);
            if (trajectory.degreesOfFreedom() != n) {
                throw new IllegalArgumentException("trajectories must have the same degrees of freedom, got " + n
                        + " in trajectory 0 and " + trajectory.degreesOfFreedom() + " in trajectory " + i);
            }
            seen.add(Trajectory.of(
                    n,
                    trajectory.times(),
                    Missing.checked(trajectory.q(), "trajectory " + i + ": q"),
                    Missing.checked(trajectory.p(), "trajectory " + i + ": p")));
        }
        Observations all = new Observations(List.copyOf(seen), List.copyOf(suffixes), null, null);
        if (all.missing() == all.numbers()) {
            throw new IllegalArgumentException("observations must have a number that was seen, got "
                    + Wording.count(all.numbers(), "missing number", "missing numbers") + "; give rows with values");
        }
        return all;
    }

    /**
     * Reads observations from a CSV file; the package says what it looks like.
     *
     * @param file the file, in UTF-8
     * @return the observations
     * @throws IllegalArgumentException if there is no such file or it is not as it must be; the message names file,
     *     line, column and remedy
     * @throws java.io.UncheckedIOException if the file cannot be read to its end
     */
    public static Observations read(Path file) {
        return new ObservationsReader(file, true).read();
    }

    /**
     * Reads positions from a CSV file with columns {@code t}, {@code q…} and perhaps {@code traj}, and estimates the
     * momenta by cross-validated smoothing splines; see {@link #withEstimatedMomenta}.
     *
     * @param file the file, in UTF-8; a column of momenta or derivatives is not read
     * @param masses of each coordinate, or one for all; finite, {@code > 0}
     * @return the observations
     * @throws IllegalArgumentException if there is no such file or it is not as it must be, a trajectory has fewer than
     *     four rows, or a mass is missing or not positive
     * @throws java.io.UncheckedIOException if the file cannot be read to its end
     */
    public static Observations readPositions(Path file, double... masses) {
        return new ObservationsReader(file, false).read().withEstimatedMomenta(SmoothingSpline.CROSS_VALIDATED, masses);
    }

    /**
     * Writes these as a CSV file that {@link #read} reads back to the bit.
     *
     * <p>The file appears whole or not at all.
     *
     * @param file the file, which must not exist yet
     * @throws IllegalArgumentException if the file exists or its folder does not
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        new ObservationsWriter(this).write(file);
    }

    /**
     * Returns these with other names of the coordinates.
     *
     * @param names the positions {@code q…}, then the momenta {@code p…} with the same endings, as {@link #names} has
     *     them
     * @return the changed copy
     * @throws IllegalArgumentException if they are not such names, or more or fewer than the coordinates
     */
    public Observations withNames(List<String> names) {
        int n = degreesOfFreedom();
        List<String> endings = names.stream()
                .limit(n)
                .map(name -> name.isEmpty() ? name : name.substring(1))
                .toList();
        Observations renamed = new Observations(trajectories, endings, dq, dp);
        if (!renamed.names().equals(names) || endings.stream().distinct().count() < n) {
            throw new IllegalArgumentException("names must be " + n + " times q… and as often p… with the same endings,"
                    + " such as " + String.join(", ", names()) + ", got " + String.join(", ", names));
        }
        return renamed;
    }

    /**
     * Returns these with time derivatives.
     *
     * @param dq dq/dt, finite, shape [rows, n]; copied
     * @param dp dp/dt, finite, shape [rows, n]; copied
     * @return the changed copy
     * @throws IllegalArgumentException if a length does not fit or a number is not finite
     */
    public Observations withDerivatives(double[] dq, double[] dp) {
        int length = rows * degreesOfFreedom();
        return new Observations(
                trajectories,
                suffixes,
                Checks.allFinite(Checks.length(dq, length, "dq").clone(), "dq"),
                Checks.allFinite(Checks.length(dp, length, "dp").clone(), "dp"));
    }

    /**
     * Returns these with time derivatives of which some were not seen: those that are NaN.
     *
     * @param dq dq/dt, finite or NaN, shape [rows, n]; copied
     * @param dp dp/dt, finite or NaN, shape [rows, n]; copied
     * @return the changed copy
     * @throws IllegalArgumentException if a length does not fit or a number is infinite
     */
    public Observations withIncompleteDerivatives(double[] dq, double[] dp) {
        int length = rows * degreesOfFreedom();
        return new Observations(
                trajectories,
                suffixes,
                Missing.checked(Checks.length(dq, length, "dq"), "dq"),
                Missing.checked(Checks.length(dp, length, "dp"), "dp"));
    }

    /**
     * Returns these with time derivatives estimated from the states, which stay as they were seen.
     *
     * <p>An approximation, and no substitute for measured derivatives: noise of the states is larger in their slopes,
     * by about 1 / (dt · √window) for a window of so many observations. What was not seen has no derivative.
     *
     * @param smoother draws the curves whose slopes are taken
     * @return the changed copy
     * @throws IllegalArgumentException if a trajectory is too short for the smoother
     */
    public Observations withEstimatedDerivatives(Smoother smoother) {
        SmoothStates smooth = SmoothStates.of(this, smoother);
        return new Observations(trajectories, suffixes, smooth.dq(), smooth.dp());
    }

    /**
     * Returns these with momenta estimated from the positions, {@code p = m dq/dt}, in place of those they have.
     *
     * <p>An approximation, and no substitute for measured momenta: it holds for H = Σ p²/(2m) + V(q) alone, and noise
     * of the positions is larger in their slopes. To begin from it is good enough; compare positions only. Where a
     * position was not seen its momentum is missing too. Time derivatives, if there are any, stay.
     *
     * @param smoother draws the curves whose slopes are taken
     * @param masses of each coordinate, or one for all; finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if a trajectory is too short for the smoother, or a mass is missing or not
     *     positive
     */
    public Observations withEstimatedMomenta(Smoother smoother, double... masses) {
        int n = degreesOfFreedom();
        if (masses.length != 1 && masses.length != n) {
            throw new IllegalArgumentException(
                    "masses must be one, or one for each of the " + n + " coordinates, got " + masses.length);
        }
        Arrays.stream(masses).forEach(mass -> Checks.positive(mass, "mass"));
        double[] momenta = SmoothStates.velocities(this, smoother);
        for (int i = 0; i < momenta.length; i++) {
            momenta[i] *= masses[masses.length == 1 ? 0 : i % n];
        }
        Missing.checked(momenta, "momenta");
        return withMomenta(momenta, dq, dp);
    }

    /**
     * Returns smooth curves through these in their place, with the slopes of the curves as time derivatives. What was
     * not seen stays missing.
     *
     * @param smoother draws the curves
     * @return observations of the curves, at the same times
     * @throws IllegalArgumentException if a trajectory is too short for the smoother
     */
    public Observations smoothed(Smoother smoother) {
        SmoothStates smooth = SmoothStates.of(this, smoother);
        return new Observations(smooth.trajectories(), suffixes, smooth.dq(), smooth.dp());
    }

    /**
     * Returns a part of the trajectories, with their derivatives: what to learn from, or what to hold out.
     *
     * @param from the first trajectory, from 0
     * @param to the trajectory after the last, {@code > from}, at most their number
     * @return the part
     * @throws IllegalArgumentException if that is no part
     */
    public Observations select(int from, int to) {
        if (from < 0 || to <= from || to > trajectories.size()) {
            throw new IllegalArgumentException("selected trajectories must lie in 0 to " + trajectories.size()
                    + " and be at least one, got " + from + " to " + to);
        }
        return select(IntStream.range(from, to).toArray());
    }

    /**
     * Returns some of the trajectories, with their derivatives.
     *
     * @param which their numbers, from 0, at least one; read
     * @return the part, in that order
     * @throws IllegalArgumentException if there is none, or no such trajectory
     */
    public Observations select(int[] which) {
        Checks.atLeast(which.length, 1, "the number of selected trajectories");
        for (int t : which) {
            if (t < 0 || t >= trajectories.size()) {
                throw new IllegalArgumentException(
                        "selected trajectories must lie in 0 to " + (trajectories.size() - 1) + ", got " + t);
            }
        }
        return new Observations(
                Arrays.stream(which).mapToObj(trajectories::get).toList(),
                suffixes,
                dq == null ? null : rowsOf(which, dq),
                dp == null ? null : rowsOf(which, dp));
    }

    /**
     * Returns the rows of which every number was seen, derivatives among them if there are any. A trajectory without
     * such a row is left out.
     *
     * @return these, if nothing is missing; else the part
     * @throws IllegalArgumentException if there is no such row
     */
    public Observations wholeRows() {
        return missing() == 0 ? this : ofRows(RowParts.whole(this));
    }

    /**
     * Returns these with trajectories cut in two wherever nothing was seen for longer than a time.
     *
     * <p>Trajectory matching goes through a gap and compares behind it: good where the motion is still known there,
     * lost steps and many minima where it is not. Without derivatives, a single row between two gaps tells no motion,
     * and is left out.
     *
     * <pre>{@code
     * Observations.read(Path.of("night.csv")).splitAtGaps(2.5);
     * }</pre>
     *
     * @param longest the longest time from one row to the next that is no gap, finite, {@code > 0}
     * @return the trajectories before and behind the gaps, in their order
     * @throws IllegalArgumentException if the time is out of its range, or nothing is left
     */
    public Observations splitAtGaps(double longest) {
        return ofRows(RowParts.between(this, Checks.positive(longest, "the longest time between rows")));
    }

    /**
     * Returns these with every missing number of a state on the line between its neighbours in time, before the first
     * and after the last on those. A coordinate that a trajectory lacks altogether stays missing.
     *
     * <p>Good to begin a search from, and no measurement. Derivatives stay as they are.
     *
     * @return the changed copy
     */
    public Observations interpolated() {
        int n = degreesOfFreedom();
        List<Trajectory> filled = trajectories.stream()
                .map(one -> Trajectory.of(n, one.times(), filled(one, one::q), filled(one, one::p)))
                .toList();
        return new Observations(filled, suffixes, dq, dp);
    }

    private static double[] filled(Trajectory trajectory, IntFunction<double[]> column) {
        int n = trajectory.degreesOfFreedom();
        List<double[]> columns = IntStream.range(0, n)
                .mapToObj(i -> Interpolation.filled(trajectory.times(), column.apply(i)))
                .toList();
        return IntStream.range(0, n * trajectory.size())
                .mapToDouble(i -> columns.get(i % n)[i / n])
                .toArray();
    }

    /**
     * Returns these as if momenta had never been seen: positions alone.
     *
     * @return the changed copy, without derivatives
     */
    public Observations withoutMomenta() {
        double[] never = new double[rows * degreesOfFreedom()];
        Arrays.fill(never, Double.NaN);
        return withMomenta(never, null, null);
    }

    /**
     * Returns these in other units: numbers of every kind multiplied by a factor, derivatives as they follow.
     *
     * <p>The equations of motion keep their form; the energy is multiplied by positions · momenta / times.
     *
     * <pre>{@code
     * degrees.scaled(1, Math.PI / 180, Math.PI / 180); // angles and their momenta in radians
     * }</pre>
     *
     * @param times new units of time in an old one, finite, {@code > 0}
     * @param positions the same of positions, finite, {@code > 0}
     * @param momenta the same of momenta, finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if a factor is out of its range, or makes a number infinite
     */
    public Observations scaled(double times, double positions, double momenta) {
        Checks.positive(times, "the factor of times");
        Checks.positive(positions, "the factor of positions");
        Checks.positive(momenta, "the factor of momenta");
        List<Trajectory> changed = trajectories.stream()
                .map(seen -> Trajectory.of(
                        degreesOfFreedom(),
                        multiplied(seen.times(), times),
                        multiplied(seen.q(), positions),
                        multiplied(seen.p(), momenta)))
                .toList();
        Observations states = incomplete(changed, suffixes);
        return dq == null || dp == null
                ? states
                : states.withIncompleteDerivatives(multiplied(dq, positions / times), multiplied(dp, momenta / times));
    }

    private static double[] multiplied(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** Returns these with other momenta, and other derivatives or none. */
    private Observations withMomenta(double[] momenta, double @Nullable [] dq, double @Nullable [] dp) {
        int n = degreesOfFreedom();
        List<Trajectory> changed = new ArrayList<>();
        int from = 0;
        for (Trajectory seen : trajectories) {
            int to = from + seen.size() * n;
            changed.add(Trajectory.of(n, seen.times(), seen.q(), Arrays.copyOfRange(momenta, from, to)));
            from = to;
        }
        return new Observations(List.copyOf(changed), suffixes, dq, dp);
    }

    /** Returns trajectories made of some rows, which are counted over all trajectories. */
    private Observations ofRows(List<int[]> parts) {
        int n = degreesOfFreedom();
        double[] times = times();
        double[] q = q();
        double[] p = p();
        List<Trajectory> made = parts.stream()
                .map(rows -> Trajectory.of(
                        n, RowParts.take(rows, 1, times), RowParts.take(rows, n, q), RowParts.take(rows, n, p)))
                .toList();
        int[] all = parts.stream().flatMapToInt(Arrays::stream).toArray();
        return new Observations(
                made,
                suffixes,
                dq == null ? null : RowParts.take(all, n, dq),
                dp == null ? null : RowParts.take(all, n, dp));
    }

    /** Returns the rows of some trajectories. */
    private double[] rowsOf(int[] which, double[] all) {
        int[] first = new int[trajectories.size() + 1];
        for (int t = 0; t < trajectories.size(); t++) {
            first[t + 1] = first[t] + degreesOfFreedom() * trajectories.get(t).size();
        }
        return Arrays.stream(which)
                .mapToObj(t -> Arrays.stream(all, first[t], first[t + 1]))
                .flatMapToDouble(row -> row)
                .toArray();
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n, {@code >= 1}
     */
    public int degreesOfFreedom() {
        return suffixes.size();
    }

    /**
     * Returns the names of the coordinates: the positions, then the momenta, such as {@code [q0, q1, p0, p1]}.
     *
     * @return 2n names
     */
    public List<String> names() {
        return Stream.concat(
                        suffixes.stream().map("q"::concat), suffixes.stream().map("p"::concat))
                .toList();
    }

    /**
     * Returns the trajectories.
     *
     * @return at least one
     */
    public List<Trajectory> trajectories() {
        return trajectories;
    }

    /**
     * Returns how many rows all trajectories have together.
     *
     * @return the number of rows, {@code >= 1}
     */
    public int rows() {
        return rows;
    }

    /**
     * Returns how many numbers were not seen, of states and derivatives.
     *
     * @return the missing numbers, {@code >= 0}
     */
    public int missing() {
        return (int) everything().filter(Double::isNaN).count();
    }

    /** Returns how many numbers there are, those missing among them. */
    int numbers() {
        return Math.multiplyExact(rows, (dq == null ? 2 : 4) * degreesOfFreedom());
    }

    private DoubleStream everything() {
        DoubleStream states = trajectories.stream()
                .flatMapToDouble(one -> DoubleStream.concat(Arrays.stream(one.q()), Arrays.stream(one.p())));
        return dq == null || dp == null
                ? states
                : DoubleStream.concat(states, DoubleStream.concat(Arrays.stream(dq), Arrays.stream(dp)));
    }

    /**
     * Returns the times of all rows.
     *
     * @return a copy, shape [rows], trajectory by trajectory
     */
    public double[] times() {
        return trajectories.stream()
                .flatMapToDouble(one -> Arrays.stream(one.times()))
                .toArray();
    }

    /**
     * Returns the positions of all rows.
     *
     * @return a copy, shape [rows, n]; NaN where not seen
     */
    public double[] q() {
        return flat(Trajectory::q);
    }

    /**
     * Returns the momenta of all rows.
     *
     * @return a copy, shape [rows, n]; NaN where not seen
     */
    public double[] p() {
        return flat(Trajectory::p);
    }

    /**
     * Returns whether rows have their time derivatives, though some may be missing.
     *
     * @return true if {@link #dq} and {@link #dp} are there
     */
    public boolean hasDerivatives() {
        return dq != null;
    }

    /**
     * Returns dq/dt of all rows.
     *
     * @return a copy, shape [rows, n]; NaN where not seen
     * @throws IllegalStateException if there are no derivatives
     */
    public double[] dq() {
        return present(dq).clone();
    }

    /**
     * Returns dp/dt of all rows.
     *
     * @return a copy, shape [rows, n]; NaN where not seen
     * @throws IllegalStateException if there are no derivatives
     */
    public double[] dp() {
        return present(dp).clone();
    }

    private static double[] present(double @Nullable [] derivatives) {
        if (derivatives == null) {
            throw new IllegalStateException(
                    "observations must have derivatives, got states alone; give dq and dp for every row, or estimate them with"
                            + " withEstimatedDerivatives(…)");
        }
        return derivatives;
    }

    private double[] flat(Function<Trajectory, double[]> values) {
        double[] all = new double[rows * degreesOfFreedom()];
        int filled = 0;
        for (Trajectory trajectory : trajectories) {
            double[] part = values.apply(trajectory);
            System.arraycopy(part, 0, all, filled, part.length);
            filled += part.length;
        }
        return all;
    }

    /**
     * Returns this after checking that it has the given coordinates in the given order.
     *
     * @param names as {@link #names} has them
     * @return this
     * @throws IllegalArgumentException if it has others, or another order
     */
    @CanIgnoreReturnValue
    public Observations requireNames(List<String> names) {
        if (!names().equals(names)) {
            throw new IllegalArgumentException("observations must have the coordinates " + String.join(", ", names)
                    + " in this order, as those learned from, got " + String.join(", ", names())
                    + "; rename or reorder the columns");
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observations that
                && trajectories.equals(that.trajectories)
                && suffixes.equals(that.suffixes)
                && Arrays.equals(dq, that.dq)
                && Arrays.equals(dp, that.dp);
    }

    @Override
    public int hashCode() {
        return Objects.hash(trajectories, suffixes, Arrays.hashCode(dq), Arrays.hashCode(dp));
    }

    /** Returns one line that says how much was seen of what. */
    @Override
    public String toString() {
        int n = degreesOfFreedom();
        List<String> names = names();
        String shown = n <= 4
                ? String.join(", ", names)
                : names.get(0) + " … " + names.get(n - 1) + ", " + names.get(n) + " … " + names.get(2 * n - 1);
        return "Observations: " + Wording.count(trajectories.size(), "trajectory", "trajectories") + ", "
                + Wording.count(rows, "row", "rows") + ", "
                + Wording.count(n, "degree of freedom", "degrees of freedom") + " (" + shown + "), "
                + (dq == null ? "without derivatives" : "with derivatives")
                + (missing() == 0 ? "" : ", " + missingOfAll());
    }

    /** Returns such as "23 of 2,250 numbers missing". */
    String missingOfAll() {
        return String.format(Locale.ROOT, "%,d of %,d numbers missing", missing(), numbers());
    }
}
