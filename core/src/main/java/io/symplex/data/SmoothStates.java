package io.symplex.data;

import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The states of observations, smoothed coordinate by coordinate, and their slopes. */
final class SmoothStates {

    private final List<Trajectory> seen;
    private final int n;
    private final List<SmoothCoordinate> q; // [n]
    private final List<SmoothCoordinate> p; // [n]

    private SmoothStates(List<Trajectory> seen, int n, List<SmoothCoordinate> q, List<SmoothCoordinate> p) {
        this.seen = seen;
        this.n = n;
        this.q = q;
        this.p = p;
    }

    static SmoothStates of(Observations observations, Smoother smoother) {
        List<Trajectory> seen = observations.trajectories();
        int n = observations.degreesOfFreedom();
        return new SmoothStates(
                seen, n, smooth(seen, n, smoother, Trajectory::q), smooth(seen, n, smoother, Trajectory::p));
    }

    /** Returns the slopes of the positions. */
    static double[] velocities(Observations observations, Smoother smoother) {
        List<Trajectory> seen = observations.trajectories();
        int n = observations.degreesOfFreedom();
        return new SmoothStates(seen, n, smooth(seen, n, smoother, Trajectory::q), List.of()).dq();
    }

    private static List<SmoothCoordinate> smooth(
            List<Trajectory> seen, int n, Smoother smoother, BiFunction<Trajectory, Integer, double[]> coordinate) {
        return IntStream.range(0, n)
                .mapToObj(i -> SmoothCoordinate.of(seen, trajectory -> coordinate.apply(trajectory, i), smoother))
                .toList();
    }

    List<Trajectory> trajectories() {
        List<Trajectory> smooth = new ArrayList<>();
        int first = 0;
        for (Trajectory trajectory : seen) {
            int rows = trajectory.size();
            smooth.add(Trajectory.of(n, trajectory.times(), values(q, first, rows), values(p, first, rows)));
            first += rows;
        }
        return smooth;
    }

    double[] dq() {
        return slopes(q);
    }

    double[] dp() {
        return slopes(p);
    }

    private double[] values(List<SmoothCoordinate> coordinates, int first, int rows) {
        return IntStream.range(0, rows * n)
                .mapToDouble(i -> coordinates.get(i % n).value(first + i / n))
                .toArray();
    }

    private double[] slopes(List<SmoothCoordinate> coordinates) {
        int rows = seen.stream().mapToInt(Trajectory::size).sum();
        return IntStream.range(0, rows * n)
                .mapToDouble(i -> coordinates.get(i % n).slope(i / n))
                .toArray();
    }
}
