package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notices observations of which a training leaves something out, or goes far through a time without any. */
final class GapNotice {

    private static final double LONG = 5; // times the usual time from row to row
    private static final double MUCH = 0.2; // of a trajectory

    private GapNotice() {}

    /** Returns what to tell the user, sentence by sentence. */
    static List<String> notices(TrainingPlan plan) {
        if (!(plan.data() instanceof ObservedData data)) {
            return List.of();
        }
        Observations seen = data.observations();
        if (!(plan.objective() instanceof TrajectoryMatching matching)) {
            return leftOut(seen).stream().toList();
        }
        boolean wholeRows = seen.missing() > 0 && matching.truncated();
        return Stream.of(wholeRows ? leftOut(seen) : Optional.<String>empty(), gap(seen))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> leftOut(Observations seen) {
        int left = seen.missing() == 0 ? 0 : seen.rows() - seen.wholeRows().rows();
        return left == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d rows have missing numbers, and are left out; trajectoryMatching(dt) compares what was seen of them",
                        left,
                        seen.rows()));
    }

    /** A time without rows that is unusual, and a large part of its trajectory: the largest part. */
    private record Gap(int trajectory, double time, double part) {}

    private static Optional<String> gap(Observations seen) {
        double usual = usual(seen);
        Gap worst = new Gap(0, 0, 0);
        for (int t = 0; t < seen.trajectories().size(); t++) {
            double[] times = times(seen.trajectories().get(t));
            for (int k = 1; k < times.length; k++) {
                double time = times[k] - times[k - 1];
                double part = time / (times[times.length - 1] - times[0]);
                if (time > LONG * usual && part > Math.max(MUCH, worst.part)) {
                    worst = new Gap(t, time, part);
                }
            }
        }
        return worst.part == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "trajectory %d has no row for a time of %.4g, %.0f times the usual, %.0f %% of its way;"
                                + " Observations.splitAtGaps(%.3g) would end it there and begin anew behind it",
                        worst.trajectory,
                        worst.time,
                        worst.time / usual,
                        100 * worst.part,
                        2 * usual));
    }

    /** Returns the median time from a row to the next; infinite if no row follows another. */
    private static double usual(Observations seen) {
        List<Double> all = new ArrayList<>();
        for (Trajectory trajectory : seen.trajectories()) {
            double[] times = times(trajectory);
            for (int k = 1; k < times.length; k++) {
                all.add(times[k] - times[k - 1]);
            }
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
    }

    /** Returns the times of rows of which something was seen. */
    private static double[] times(Trajectory trajectory) {
        int n = trajectory.degreesOfFreedom();
        double[] q = trajectory.q();
        double[] p = trajectory.p();
        return IntStream.range(0, trajectory.size())
                .filter(k -> !isMissing(q, k * n, n) || !isMissing(p, k * n, n))
                .mapToDouble(trajectory::time)
                .toArray();
    }

    private static boolean isMissing(double[] values, int at, int count) {
        return Arrays.stream(values, at, at + count).allMatch(Double::isNaN);
    }
}
