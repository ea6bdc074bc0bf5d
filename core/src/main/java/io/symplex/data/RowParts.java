package io.symplex.data;

import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Chooses the rows of new trajectories, counted over all trajectories of the observations. */
final class RowParts {

    private RowParts() {}

    /** Returns the rows without a missing number, trajectory by trajectory. */
    static List<int[]> whole(Observations seen) {
        int n = seen.degreesOfFreedom();
        double[] q = seen.q();
        double[] p = seen.p();
        double[] dq = seen.hasDerivatives() ? seen.dq() : q;
        double[] dp = seen.hasDerivatives() ? seen.dp() : p;
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (Trajectory trajectory : seen.trajectories()) {
            int to = from + trajectory.size();
            parts.add(IntStream.range(from, to)
                    .filter(row -> all(row, n, q) && all(row, n, p) && all(row, n, dq) && all(row, n, dp))
                    .toArray());
            from = to;
        }
        return requireSome(
                parts,
                part -> part.length > 0,
                "observations must have a row of which every number was seen, got none among " + seen.rows()
                        + "; compare what is there, by trajectoryMatching(dt) with freeStarts()");
    }

    /** Returns the rows between gaps; rows of which nothing was seen count as part of a gap. */
    static List<int[]> between(Observations seen, double longest) {
        int n = seen.degreesOfFreedom();
        double[] q = seen.q();
        double[] p = seen.p();
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (Trajectory trajectory : seen.trajectories()) {
            int first = from;
            int[] rows = IntStream.range(first, first + trajectory.size())
                    .filter(row -> any(row, n, q) || any(row, n, p))
                    .toArray();
            int begun = 0;
            for (int k = 1; k <= rows.length; k++) {
                if (k == rows.length
                        || trajectory.time(rows[k] - first) - trajectory.time(rows[k - 1] - first) > longest) {
                    parts.add(Arrays.copyOfRange(rows, begun, k));
                    begun = k;
                }
            }
            from += trajectory.size();
        }
        int fewest = seen.hasDerivatives() ? 1 : 2;
        return requireSome(
                parts,
                part -> part.length >= fewest,
                "the longest time between rows must leave trajectories of at least " + fewest + " rows, got " + longest
                        + "; take a longer one");
    }

    private static List<int[]> requireSome(List<int[]> parts, Predicate<int[]> test, String sentence) {
        List<int[]> some = parts.stream().filter(test).toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException(sentence);
        }
        return some;
    }

    /** Returns some rows of n numbers each. */
    static double[] take(int[] rows, int n, double[] values) {
        double[] out = new double[rows.length * n];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(values, rows[r] * n, out, r * n, n);
        }
        return out;
    }

    private static boolean all(int row, int n, double[] values) {
        return numbersOf(row, n).noneMatch(isMissing(values));
    }

    private static boolean any(int row, int n, double[] values) {
        return !numbersOf(row, n).allMatch(isMissing(values));
    }

    private static IntStream numbersOf(int row, int n) {
        return IntStream.range(row * n, (row + 1) * n);
    }

    private static IntPredicate isMissing(double[] values) {
        return i -> Double.isNaN(values[i]);
    }
}
