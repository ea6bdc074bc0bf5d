package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.data.SmoothingSpline;
import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trajectory as windows are cut from it: what was seen of each state, and a whole state to begin from.
 *
 * <p>Rows of which nothing is compared are left out. Immutable; its arrays are shared without copies.
 */
final class Track {

    private final int width; // 2n
    private final double[] times; // [K]
    private final double[] seen; // [K, 2n], positions then momenta; NaN where not seen
    private final double[] begin; // likewise, without gaps
    private final boolean[] believed; // whether a window may begin there and trust it

    private Track(int width, double[] times, double[] seen, double[] begin, boolean[] believed) {
        this.width = width;
        this.times = times;
        this.seen = seen;
        this.begin = begin;
        this.believed = believed;
    }

    /**
     * Returns the tracks of observations.
     *
     * <p>What was not seen begins on the line between its neighbours in time; momenta that were never seen begin as m
     * dq/dt of a smoothing spline.
     *
     * @param observations what was seen
     * @param masses of each coordinate, or one for all; empty: not known
     * @param positionsOnly whether momenta are not compared
     * @return a track for each trajectory
     * @throws IllegalArgumentException if a trajectory has a coordinate of which nothing is known
     */
    static List<Track> of(Observations observations, List<Double> masses, boolean positionsOnly) {
        List<Trajectory> seen = observations.trajectories();
        List<Trajectory> known = masses.isEmpty() || seen.stream().noneMatch(Track::lacksMomentum)
                ? seen
                : withMomenta(observations, masses);
        List<Trajectory> filled =
                Observations.ofIncomplete(known).interpolated().trajectories();
        List<Track> tracks = new ArrayList<>();
        for (int t = 0; t < seen.size(); t++) {
            requireAll(t, filled.get(t), observations.names());
            tracks.add(of(seen.get(t), known.get(t), filled.get(t), positionsOnly));
        }
        return tracks;
    }

    private static boolean lacksMomentum(Trajectory trajectory) {
        return IntStream.range(0, trajectory.degreesOfFreedom()).anyMatch(i -> isMissing(trajectory.p(i)));
    }

    private static boolean isMissing(double[] column) {
        return Arrays.stream(column).allMatch(Double::isNaN);
    }

    /** Puts estimates in the place of momenta that were never seen. */
    private static List<Trajectory> withMomenta(Observations observations, List<Double> masses) {
        List<Trajectory> estimated = observations
                .withEstimatedMomenta(
                        SmoothingSpline.CROSS_VALIDATED,
                        masses.stream().mapToDouble(Double::doubleValue).toArray())
                .trajectories();
        List<Trajectory> known = new ArrayList<>();
        for (int t = 0; t < estimated.size(); t++) {
            Trajectory seen = observations.trajectories().get(t);
            int n = seen.degreesOfFreedom();
            double[] p = seen.p();
            for (int i = 0; i < n; i++) {
                double[] column = estimated.get(t).p(i);
                for (int k = 0; isMissing(seen.p(i)) && k < column.length; k++) {
                    p[k * n + i] = column[k];
                }
            }
            known.add(Trajectory.of(n, seen.times(), seen.q(), p));
        }
        return known;
    }

    private static void requireAll(int number, Trajectory filled, List<String> names) {
        int n = filled.degreesOfFreedom();
        for (int i = 0; i < 2 * n; i++) {
            if (isMissing(i < n ? filled.q(i) : filled.p(i - n))) {
                throw new IllegalArgumentException("trajectory " + number + " must have " + names.get(i)
                        + " in at least one row for trajectory matching, got none; "
                        + (i < n ? "" : "say masses(…) if they are known, or ") + "leave it out with select(…)");
            }
        }
    }

    private static Track of(Trajectory seen, Trajectory known, Trajectory filled, boolean positionsOnly) {
        int n = seen.degreesOfFreedom();
        double[] trusted = states(known);
        boolean[] believed = new boolean[seen.size()];
        for (int k = 0; k < believed.length; k++) {
            believed[k] = someOf(trusted, k * 2 * n, 2 * n) == 2 * n;
        }
        Track all = new Track(2 * n, seen.times(), states(seen), states(filled), believed);
        return all.rows(IntStream.range(0, believed.length)
                .filter(k -> someOf(all.seen, k * 2 * n, positionsOnly ? n : 2 * n) > 0)
                .toArray());
    }

    /** Returns positions and momenta row by row, shape [K, 2n]. */
    private static double[] states(Trajectory trajectory) {
        int n = trajectory.degreesOfFreedom();
        double[] q = trajectory.q();
        double[] p = trajectory.p();
        double[] x = new double[2 * q.length];
        for (int k = 0; k < trajectory.size(); k++) {
            System.arraycopy(q, k * n, x, 2 * k * n, n);
            System.arraycopy(p, k * n, x, (2 * k + 1) * n, n);
        }
        return x;
    }

    /** Returns how many of some numbers there are. */
    private static int someOf(double[] values, int at, int count) {
        return (int) Arrays.stream(values, at, at + count)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    private Track rows(int[] rows) {
        double[] keptTimes = Arrays.stream(rows).mapToDouble(k -> times[k]).toArray();
        double[] keptSeen = new double[rows.length * width];
        double[] keptBegin = new double[rows.length * width];
        boolean[] keptBelieved = new boolean[rows.length];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(seen, rows[k] * width, keptSeen, k * width, width);
            System.arraycopy(begin, rows[k] * width, keptBegin, k * width, width);
            keptBelieved[k] = believed[rows[k]];
        }
        return new Track(width, keptTimes, keptSeen, keptBegin, keptBelieved);
    }

    /** Returns n, the number of degrees of freedom. */
    int degreesOfFreedom() {
        return width / 2;
    }

    /** Returns K, the number of rows. */
    int size() {
        return times.length;
    }

    double time(int row) {
        return times[row];
    }

    /** Copies what was seen in a row, NaN where it was not. */
    void seen(int row, double[] out, int at) {
        System.arraycopy(seen, row * width, out, at, width);
    }

    /** Returns the state to begin from in a row. */
    double[] begin(int row) {
        return Arrays.copyOfRange(begin, row * width, (row + 1) * width);
    }

    /** Returns the first row from one on from which a window may begin and trust it; {@link #size} if there is none. */
    int believedFrom(int row) {
        int next = row;
        while (next < believed.length && !believed[next]) {
            next++;
        }
        return next;
    }
}
