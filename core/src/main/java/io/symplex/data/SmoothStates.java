package io.symplex.data;

import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The states of observations, smoothed coordinate by coordinate, and their slopes. */
final class SmoothStates {

    private final List<Trajectory> seen;
    private final int n;
    private final List<List<SmoothCurve>> q; // [n][trajectories]
    private final List<List<SmoothCurve>> p; // [n][trajectories]

    private SmoothStates(List<Trajectory> seen, int n, List<List<SmoothCurve>> q, List<List<SmoothCurve>> p) {
        this.seen = seen;
        this.n = n;
        this.q = q;
        this.p = p;
    }

    static SmoothStates of(Observations observations, Smoother smoother) {
        List<Trajectory> seen = observations.trajectories();
        int n = observations.degreesOfFreedom();
        return new SmoothStates(
                seen, n, curves(seen, n, smoother, Trajectory::q), curves(seen, n, smoother, Trajectory::p));
    }

    /** Returns the slopes of the positions. */
    static double[] velocities(Observations observations, Smoother smoother) {
        List<Trajectory> seen = observations.trajectories();
        int n = observations.degreesOfFreedom();
        return new SmoothStates(seen, n, curves(seen, n, smoother, Trajectory::q), List.of()).dq();
    }

    private static List<List<SmoothCurve>> curves(
            List<Trajectory> seen, int n, Smoother smoother, BiFunction<Trajectory, Integer, double[]> coordinate) {
        List<List<SmoothCurve>> curves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int which = i;
            curves.add(smoother.smooth(seen.stream()
                    .map(trajectory -> Series.of(trajectory.times(), coordinate.apply(trajectory, which)))
                    .toList()));
        }
        return curves;
    }

    List<Trajectory> trajectories() {
        List<Trajectory> smooth = new ArrayList<>();
        for (int t = 0; t < seen.size(); t++) {
            double[] times = seen.get(t).times();
            double[] smoothQ = new double[times.length * n];
            double[] smoothP = new double[times.length * n];
            for (int i = 0; i < n; i++) {
                spread(q.get(i).get(t).values(), i, 0, smoothQ);
                spread(p.get(i).get(t).values(), i, 0, smoothP);
            }
            smooth.add(Trajectory.of(n, times, smoothQ, smoothP));
        }
        return smooth;
    }

    double[] dq() {
        return slopes(q);
    }

    double[] dp() {
        return slopes(p);
    }

    private double[] slopes(List<List<SmoothCurve>> curves) {
        int rows = seen.stream().mapToInt(Trajectory::size).sum();
        double[] slopes = new double[rows * n];
        for (int i = 0; i < n; i++) {
            int row = 0;
            for (SmoothCurve curve : curves.get(i)) {
                double[] own = curve.slopes();
                spread(own, i, row, slopes);
                row += own.length;
            }
        }
        return slopes;
    }

    /** Writes one coordinate into rows of n. */
    private void spread(double[] values, int coordinate, int firstRow, double[] out) {
        for (int k = 0; k < values.length; k++) {
            out[(firstRow + k) * n + coordinate] = values[k];
        }
    }
}
