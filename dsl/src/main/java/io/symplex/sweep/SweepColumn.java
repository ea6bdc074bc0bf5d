package io.symplex.sweep;

import io.symplex.evaluate.RolloutError;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of rows.
 *
 * @param name its head
 * @param type of its values: {@code Long}, {@code Double}, {@code Boolean} or {@code String}
 * @param value of a row, of that type; null where there is none
 */
record SweepColumn(String name, Class<?> type, Function<SweepRow, @Nullable Object> value) {

    static List<SweepColumn> of(List<String> varied, List<SweepRow> rows) {
        List<SweepColumn> columns = new ArrayList<>();
        columns.add(new SweepColumn("index", Long.class, row -> (long) row.index()));
        columns.add(new SweepColumn("round", Long.class, row -> (long) row.round()));
        varied.forEach(name -> columns.add(setting(name, rows)));
        columns.add(new SweepColumn("seed", Long.class, SweepRow::seed));
        columns.add(new SweepColumn("epochs", Long.class, row -> (long) row.epochs()));
        columns.add(number("loss", SweepRow::loss));
        columns.add(number("heldOutLoss", row -> orNaN(row.heldOutLoss())));
        columns.add(number("noise", row -> orNaN(row.noise())));
        columns.add(error("maxQ", RolloutError::maxQ));
        columns.add(error("maxP", RolloutError::maxP));
        columns.add(error("rmsQ", RolloutError::rmsQ));
        columns.add(error("rmsP", RolloutError::rmsP));
        columns.add(number("seconds", SweepRow::seconds));
        columns.add(new SweepColumn("stopReason", String.class, SweepRow::stopReason));
        columns.add(new SweepColumn("parameters", String.class, row -> orNull(row.parameters())));
        columns.add(
                new SweepColumn("failure", String.class, row -> row.failure().orElse(null)));
        return columns;
    }

    private static SweepColumn setting(String name, List<SweepRow> rows) {
        List<?> types =
                rows.stream().map(row -> row.value(name).getClass()).distinct().toList();
        if (types.equals(List.of(Long.class)) || types.equals(List.of(Boolean.class))) {
            return new SweepColumn(name, (Class<?>) types.get(0), row -> row.value(name));
        }
        boolean numbers = List.of(Long.class, Double.class).containsAll(types);
        return numbers
                ? number(name, row -> ((Number) row.value(name)).doubleValue())
                : new SweepColumn(name, String.class, row -> row.value(name).toString());
    }

    private static SweepColumn number(String name, Function<SweepRow, Double> value) {
        return new SweepColumn(name, Double.class, row -> {
            double number = value.apply(row);
            return Double.isNaN(number) ? null : number;
        });
    }

    private static SweepColumn error(String name, Function<RolloutError, Double> value) {
        return number(name, row -> row.rollout().map(value).orElse(Double.NaN));
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
