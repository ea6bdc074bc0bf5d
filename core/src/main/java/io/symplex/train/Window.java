package io.symplex.train;

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
    private final double[] dt; // of every step
    private final int[] arrival; // which observation a step arrives at; −1: none
    private final double[] seen; // [arrivals, 2n]

    private Window(int slot, Trajectory trajectory, int from, int to, double longestStep) {
        this.slot = slot;
        this.n = trajectory.degreesOfFreedom();
        this.start = state(trajectory, from);
        List<Substeps> ways = new ArrayList<>();
        for (int k = from; k < to; k++) {
            ways.add(Substeps.of(trajectory.time(k + 1) - trajectory.time(k), longestStep));
        }
        int steps = ways.stream().mapToInt(Substeps::count).sum();
        dt = new double[steps];
        arrival = new int[steps];
        seen = new double[ways.size() * 2 * n];
        int step = 0;
        for (int k = 0; k < ways.size(); k++) {
            int end = step + ways.get(k).count();
            Arrays.fill(dt, step, end, ways.get(k).dt());
            Arrays.fill(arrival, step, end, -1);
            arrival[end - 1] = k;
            System.arraycopy(state(trajectory, from + k + 1), 0, seen, k * 2 * n, 2 * n);
            step = end;
        }
    }

    private Window(Window whole, int arrivals) {
        slot = whole.slot;
        n = whole.n;
        start = whole.start;
        int last = 0;
        while (whole.arrival[last] < arrivals - 1) {
            last++;
        }
        dt = Arrays.copyOf(whole.dt, last + 1);
        arrival = Arrays.copyOf(whole.arrival, last + 1);
        seen = Arrays.copyOf(whole.seen, arrivals * 2 * n);
    }

    private static double[] state(Trajectory trajectory, int row) {
        int n = trajectory.degreesOfFreedom();
        double[] x = Arrays.copyOf(trajectory.get(row).q(), 2 * n);
        System.arraycopy(trajectory.get(row).p(), 0, x, n, n);
        return x;
    }

    /**
     * Cuts trajectories into windows: each begins at the observation where the one before ends.
     *
     * @param trajectories what was seen
     * @param arrivals how many observations follow the first of a window, at most, {@code >= 1}
     * @param longestStep no step exceeds it (but for rounding, 1e-9 relative), finite, {@code > 0}
     * @return the windows, their slots rising from 0; none of trajectories of a single row
     * @throws IllegalArgumentException if the way from one observation to the next would take more than 100,000 steps
     */
    public static List<Window> cut(List<Trajectory> trajectories, int arrivals, double longestStep) {
        List<Window> windows = new ArrayList<>();
        for (Trajectory trajectory : trajectories) {
            int last = trajectory.size() - 1;
            int parts = last == 0 ? 0 : (last - 1) / arrivals + 1;
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) last * part / parts);
                int to = (int) ((long) last * (part + 1) / parts);
                windows.add(new Window(windows.size(), trajectory, from, to, longestStep));
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
     * Returns the state that was seen first, positions then momenta.
     *
     * @return the array itself, shape [2n]
     */
    public double[] start() {
        return start;
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
     * @return the array itself, shape [arrivals, 2n]
     */
    public double[] seen() {
        return seen;
    }
}
