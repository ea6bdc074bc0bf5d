package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Substeps;
import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Observations of one realisation, and the steps that lead from the first to the last.
 *
 * <p>Immutable; its arrays are shared without copies.
 */
public final class Window {

    private final int slot;
    private final int n;
    private final double[] start; // [2n]
    private final double[] seenFirst; // [2n], NaN where not seen
    private final double[] time; // when every step begins
    private final double[] dt; // of every step
    private final int[] arrival; // which observation a step arrives at; −1: none
    private final double[] seen; // [arrivals, 2n]

    private Window(int slot, Track track, int from, int to, double longestStep) {
        this.slot = slot;
        this.n = track.degreesOfFreedom();
        this.start = track.begin(from);
        this.seenFirst = new double[2 * n];
        track.seen(from, seenFirst, 0);
        List<Substeps> ways = new ArrayList<>();
        for (int k = from; k < to; k++) {
            ways.add(Substeps.of(track.time(k + 1) - track.time(k), longestStep));
        }
        int steps = ways.stream().mapToInt(Substeps::count).sum();
        time = new double[steps];
        dt = new double[steps];
        arrival = new int[steps];
        seen = new double[ways.size() * 2 * n];
        int step = 0;
        for (int k = 0; k < ways.size(); k++) {
            int end = step + ways.get(k).count();
            for (int s = step; s < end; s++) {
                time[s] = track.time(from + k) + (s - step) * ways.get(k).dt();
            }
            Arrays.fill(dt, step, end, ways.get(k).dt());
            Arrays.fill(arrival, step, end, -1);
            arrival[end - 1] = k;
            track.seen(from + k + 1, seen, k * 2 * n);
            step = end;
        }
    }

    private Window(Window whole, int arrivals) {
        slot = whole.slot;
        n = whole.n;
        start = whole.start;
        seenFirst = whole.seenFirst;
        int last = 0;
        while (whole.arrival[last] < arrivals - 1) {
            last++;
        }
        time = Arrays.copyOf(whole.time, last + 1);
        dt = Arrays.copyOf(whole.dt, last + 1);
        arrival = Arrays.copyOf(whole.arrival, last + 1);
        seen = Arrays.copyOf(whole.seen, arrivals * 2 * n);
    }

    /**
     * Cuts trajectories into windows: each begins at the observation where the one before ends.
     *
     * @param trajectories what was seen, all of it
     * @param arrivals how many observations follow the first of a window, at most, {@code >= 1}
     * @param longestStep no step exceeds it (but for rounding, 1e-9 relative), finite, {@code > 0}
     * @return the windows, their slots rising from 0; none of trajectories of a single row
     * @throws IllegalArgumentException if the way from one observation to the next would take more than 100,000 steps,
     *     or a number is not finite
     */
    public static List<Window> cut(List<Trajectory> trajectories, int arrivals, double longestStep) {
        return cut(Track.of(Observations.of(trajectories), List.of(), false), arrivals, longestStep, false);
    }

    /**
     * Cuts tracks into windows.
     *
     * @param free whether a window may begin at any row; else it goes on to the first row that is whole, from which the
     *     next begins
     */
    static List<Window> cut(List<Track> tracks, int arrivals, double longestStep, boolean free) {
        List<Window> windows = new ArrayList<>();
        for (Track track : tracks) {
            int last = track.size() - 1;
            int parts = last <= 0 ? 0 : (last - 1) / arrivals + 1;
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) last * part / parts);
                int to = (int) ((long) last * (part + 1) / parts);
                if (!free) {
                    from = track.believedFrom(from);
                    to = Math.min(last, track.believedFrom(to));
                }
                if (from < to) {
                    windows.add(new Window(windows.size(), track, from, to, longestStep));
                }
            }
        }
        return windows;
    }

    /**
     * Returns the beginning of this.
     *
     * @param arrivals how many observations follow the first, at most, {@code >= 1}
     * @return a window with the same start, in the same slot; this, if it is no longer
     */
    public Window first(int arrivals) {
        return arrivals < arrivals() ? new Window(this, arrivals) : this;
    }

    /**
     * Returns which start this has among those that are parameters.
     *
     * @return the slot, from 0
     */
    public int slot() {
        return slot;
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
     * Returns the state to begin from, positions then momenta: what was seen first, and where that has gaps a guess.
     *
     * @return the array itself, shape [2n]
     */
    public double[] start() {
        return start;
    }

    /**
     * Returns what was seen at the start, positions then momenta.
     *
     * @return the array itself, shape [2n]; NaN where not seen
     */
    public double[] seenFirst() {
        return seenFirst;
    }

    /**
     * Returns how many steps lead to the last observation.
     *
     * @return the steps, {@code >= 1}
     */
    public int steps() {
        return dt.length;
    }

    /**
     * Returns how many observations follow the first.
     *
     * @return the arrivals, {@code >= 1}
     */
    public int arrivals() {
        return seen.length / (2 * n);
    }

    /**
     * Returns when a step begins.
     *
     * @param step which, from 0
     * @return t
     */
    public double time(int step) {
        return time[step];
    }

    /**
     * Returns how long a step is.
     *
     * @param step which, from 0
     * @return Δt
     */
    public double dt(int step) {
        return dt[step];
    }

    /**
     * Returns which observation a step arrives at.
     *
     * @param step which, from 0
     * @return the observation after the first, from 0; −1: none
     */
    public int arrival(int step) {
        return arrival[step];
    }

    /**
     * Returns the states that were seen after the first, positions then momenta of each.
     *
     * @return the array itself, shape [arrivals, 2n]; NaN where not seen
     */
    public double[] seen() {
        return seen;
    }

    /**
     * Returns how many of the first numbers of each state were seen.
     *
     * @param compared 2n; n: positions only
     * @param free whether those of the start count
     * @return the numbers that are compared
     */
    long numbers(int compared, boolean free) {
        long count = free ? numbers(seenFirst, 0, compared) : 0;
        for (int at = 0; at < seen.length; at += 2 * n) {
            count += numbers(seen, at, compared);
        }
        return count;
    }

    private static long numbers(double[] state, int at, int compared) {
        return Arrays.stream(state, at, at + compared)
                .filter(value -> !Double.isNaN(value))
                .count();
    }
}
