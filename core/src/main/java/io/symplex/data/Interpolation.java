package io.symplex.data;

import java.util.stream.IntStream;

/** Fills gaps by straight lines. */
final class Interpolation {

    private Interpolation() {}

    /**
     * Puts each missing number on the line between its neighbours in time, before the first and after the last on
     * those.
     *
     * @param times strictly rising, shape [K]; read
     * @param known finite, or NaN where missing, shape [K]; read
     * @return the numbers; all NaN if all are
     */
    static double[] filled(double[] times, double[] known) {
        int[] rows = IntStream.range(0, known.length)
                .filter(k -> !Double.isNaN(known[k]))
                .toArray();
        double[] filled = known.clone();
        int next = 0; // which of the known rows comes next
        for (int k = 0; k < filled.length && rows.length > 0; k++) {
            if (next < rows.length && rows[next] == k) {
                next++;
            } else if (next == 0 || next == rows.length) {
                filled[k] = known[rows[Math.max(0, next - 1)]];
            } else {
                int before = rows[next - 1];
                int after = rows[next];
                double share = (times[k] - times[before]) / (times[after] - times[before]);
                filled[k] = known[before] + share * (known[after] - known[before]);
            }
        }
        return filled;
    }
}
