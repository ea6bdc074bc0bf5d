package io.symplex.sweep;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The rows of one setting, which differ in their seed only.
 *
 * <pre>{@code
 * SweepGroup first = result.groups().get(0);
 * first.median(SweepRow::loss);
 * first.greatest(SweepRow::seconds);
 * }</pre>
 *
 * @param settings what was varied
 * @param rows at least one, of one round
 */
public record SweepGroup(Map<String, Object> settings, List<SweepRow> rows) {

    /**
     * Copies both.
     *
     * @throws IllegalArgumentException if there is no row
     */
    public SweepGroup {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows must be at least one, got none");
        }
    }

    /**
     * Returns the middle over the seeds of those that did not fail.
     *
     * @param value of a row, such as {@code SweepRow::loss}
     * @return the median; NaN if all failed
     */
    public double median(ToDoubleFunction<SweepRow> value) {
        double[] sorted = sorted(value);
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * Returns the least over the seeds of those that did not fail.
     *
     * @param value of a row
     * @return the minimum; NaN if all failed
     */
    public double least(ToDoubleFunction<SweepRow> value) {
        double[] sorted = sorted(value);
        return sorted.length == 0 ? Double.NaN : sorted[0];
    }

    /**
     * Returns the greatest over the seeds of those that did not fail.
     *
     * @param value of a row
     * @return the maximum; NaN if all failed
     */
    public double greatest(ToDoubleFunction<SweepRow> value) {
        double[] sorted = sorted(value);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    /**
     * Returns how many failed.
     *
     * @return rows without a result
     */
    public int failed() {
        return (int) rows.stream().filter(SweepRow::isFailed).count();
    }

    private double[] sorted(ToDoubleFunction<SweepRow> value) {
        double[] values = rows.stream()
                .mapToDouble(value)
                .filter(one -> !Double.isNaN(one))
                .toArray();
        Arrays.sort(values);
        return values;
    }
}
