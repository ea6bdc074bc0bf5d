package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Substeps;
import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs of neighbouring observations: a batch of trajectory matching.
 *
 * <p>Each row says where a realisation was, where it was seen next, and how many steps of which length lie between.
 * Rows stand in the order of falling step counts, so that those still under way are always the first ones. Shared
 * without copies.
 */
public final class SegmentBatch implements Rows<SegmentBatch> {

    private final int n;
    private final double[] starts; // [count, 2n]
    private final double[] ends; // [count, 2n]
    private final int[] steps; // [count], falling
    private final double[] dt; // [count]

    private SegmentBatch(int n, int count) {
        this.n = n;
        starts = new double[count * 2 * n];
        ends = new double[count * 2 * n];
        steps = new int[count];
        dt = new double[count];
    }

    private record Segment(Trajectory trajectory, int row, Substeps way) {}

    /**
     * Returns every pair of neighbouring rows.
     *
     * @param observations trajectories, at least one of them with two rows
     * @param longestStep no step of a segment exceeds it (but for rounding, 1e-9 relative), finite, {@code > 0}
     * @return the batch
     * @throws IllegalArgumentException if there is no pair, or a pair would take more than 100,000 steps
     */
    public static SegmentBatch of(Observations observations, double longestStep) {
        List<Segment> segments = new ArrayList<>();
        for (Trajectory trajectory : observations.trajectories()) {
            for (int k = 0; k + 1 < trajectory.size(); k++) {
                segments.add(segment(trajectory, k, longestStep));
            }
        }
        if (segments.isEmpty()) {
            throw noPair();
        }
        segments.sort(Comparator.comparingInt((Segment segment) -> segment.way.count())
                .reversed());
        SegmentBatch batch = new SegmentBatch(observations.degreesOfFreedom(), segments.size());
        for (int r = 0; r < segments.size(); r++) {
            batch.set(r, segments.get(r));
        }
        return batch;
    }

    static IllegalArgumentException noPair() {
        return new IllegalArgumentException("observations must have a trajectory of at least 2 rows for trajectory"
                + " matching, got none; use gradient matching on single states with derivatives");
    }

    @Override
    public SegmentBatch blank(int rows) {
        return new SegmentBatch(n, rows);
    }

    /** The caller keeps the step counts falling. */
    @Override
    public void copyRow(int to, SegmentBatch from, int row) {
        System.arraycopy(from.starts, 2 * n * row, starts, 2 * n * to, 2 * n);
        System.arraycopy(from.ends, 2 * n * row, ends, 2 * n * to, 2 * n);
        steps[to] = from.steps[row];
        dt[to] = from.dt[row];
    }

    private void set(int r, Segment segment) {
        put(segment.trajectory, segment.row, starts, r);
        put(segment.trajectory, segment.row + 1, ends, r);
        steps[r] = segment.way.count();
        dt[r] = segment.way.dt();
    }

    private static Segment segment(Trajectory trajectory, int row, double longestStep) {
        double duration = trajectory.time(row + 1) - trajectory.time(row);
        return new Segment(trajectory, row, Substeps.of(duration, longestStep));
    }

    private void put(Trajectory trajectory, int row, double[] out, int r) {
        System.arraycopy(trajectory.get(row).q(), 0, out, 2 * n * r, n);
        System.arraycopy(trajectory.get(row).p(), 0, out, 2 * n * r + n, n);
    }

    @Override
    public int count() {
        return steps.length;
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
     * Returns where each row starts, positions then momenta.
     *
     * @return the array itself, shape [count, 2n]
     */
    public double[] starts() {
        return starts;
    }

    /**
     * Returns where each row was seen next, positions then momenta.
     *
     * @return the array itself, shape [count, 2n]
     */
    public double[] ends() {
        return ends;
    }

    /**
     * Returns how many steps a row takes.
     *
     * @param row which, from 0
     * @return the steps, {@code >= 1}; never more than those of the row before
     */
    public int steps(int row) {
        return steps[row];
    }

    /**
     * Returns how long a row's steps are.
     *
     * @param row which, from 0
     * @return the step
     */
    public double dt(int row) {
        return dt[row];
    }
}
