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
     * <p>What was not seen begins as the line between its neighbours in time; momenta that were never seen begin as m
     * dq/dt of a smoothing spline.
     *
     * @param observations what was seen
     * @param masses of each coordinate, or one for all; empty: not known
     * @param positionsOnly whether momenta are not compared
     * @return a track for each trajectory
     * @throws IllegalArgumentException if a trajectory has a coordinate of which nothing is known
     */
    static List<Track> of(Observations observations, List<Double> masses, boolean positionsOnly) {
        List<Trajectory> trajectories = observations.trajectories();
        boolean estimates = !masses.isEmpty() && trajectories.stream().anyMatch(Track::lacksMomentum);
        List<Trajectory> estimated = estimates
                ? observations
                        .withEstimatedMomenta(
                                SmoothingSpline.CROSS_VALIDATED,
                                masses.stream().mapToDouble(Double::doubleValue).toArray())
                        .trajectories()
                : trajectories;
        List<Track> tracks = new ArrayList<>();
        for (int t = 0; t < trajectories.size(); t++) {
            tracks.add(of(t, trajectories.get(t), estimated.get(t), observations.names(), positionsOnly));
        }
        return tracks;
    }

    private static boolean lacksMomentum(Trajectory trajectory) {
        return IntStream.range(0, trajectory.degreesOfFreedom()).anyMatch(i -> isMissing(trajectory.p(i)));
    }

    private static boolean isMissing(double[] column) {
        return Arrays.stream(column).allMatch(Double::isNaN);
    }

    private static Track of(
            int number, Trajectory trajectory, Trajectory estimated, List<String> names, boolean positionsOnly) {
        int n = trajectory.degreesOfFreedom();
        int width = 2 * n;
        double[] times = trajectory.times();
        double[] seen = new double[times.length * width];
        double[] begin = new double[seen.length];
        boolean[] believed = new boolean[times.length];
        Arrays.fill(believed, true);
        for (int i = 0; i < width; i++) {
            double[] column = i < n ? trajectory.q(i) : trajectory.p(i - n);
            boolean never = isMissing(column);
            double[] known = never && i >= n ? estimated.p(i - n) : column;
            requireSome(number, names.get(i), known, i >= n);
            double[] filled = filled(times, known);
            for (int k = 0; k < times.length; k++) {
                seen[k * width + i] = column[k];
                begin[k * width + i] = filled[k];
                believed[k] &= !Double.isNaN(known[k]);
            }
        }
        Track all = new Track(width, times, seen, begin, believed);
        return all.rows(IntStream.range(0, times.length)
                .filter(k -> all.isCompared(k, positionsOnly ? n : width))
                .toArray());
    }

    private static void requireSome(int number, String name, double[] known, boolean momentum) {
        if (isMissing(known)) {
            throw new IllegalArgumentException("trajectory " + number + " must have " + name
                    + " in at least one row for trajectory matching, got none; leave it out with select(…)"
                    + (momentum ? ", or say masses(…) if they are known" : ""));
        }
    }

    /** Puts numbers on the line between their neighbours in time, and before the first and after the last those. */
    private static double[] filled(double[] times, double[] known) {
        int[] rows = IntStream.range(0, known.length)
                .filter(k -> !Double.isNaN(known[k]))
                .toArray();
        double[] filled = known.clone();
        int next = 0;
        for (int k = 0; k < filled.length; k++) {
            if (next < rows.length && rows[next] == k) {
                next++;
            } else if (next == 0 || next == rows.length) {
                filled[k] = known[rows[next == 0 ? 0 : next - 1]];
            } else {
                int before = rows[next - 1];
                int after = rows[next];
                double share = (times[k] - times[before]) / (times[after] - times[before]);
                filled[k] = known[before] + share * (known[after] - known[before]);
            }
        }
        return filled;
    }

    private boolean isCompared(int row, int numbers) {
        return IntStream.range(row * width, row * width + numbers).anyMatch(i -> !Double.isNaN(seen[i]));
    }

    private Track rows(int[] rows) {
        if (rows.length == times.length) {
            return this;
        }
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

    /** Copies what was seen in a row. */
    void seen(int row, double[] out, int at) {
        System.arraycopy(seen, row * width, out, at, width);
    }

    /** Returns whether every number of a row was seen. */
    boolean isWhole(int row) {
        return IntStream.range(row * width, (row + 1) * width).noneMatch(i -> Double.isNaN(seen[i]));
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
