package io.symplex.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.symplex.internal.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table as text and as CSV. */
final class SweepTable {

    private static final int SHOWN = 10; // settings

    private SweepTable() {}

    static Path saveCsv(List<SweepColumn> columns, List<SweepRow> rows, Path file) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(SweepColumn::name).toList());
            for (SweepRow row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> column.value().apply(row))
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text takes everything
        }
        return WholeFile.create(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Path saveParquet(List<SweepColumn> columns, List<SweepRow> rows, Path file) {
        return ParquetTable.write(
                file,
                columns.stream()
                        .map(column -> new ParquetTable.Column(column.name(), column.type()))
                        .toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.value().apply(row))
                                .toArray())
                        .iterator());
    }

    static String text(SweepResult result) {
        List<SweepGroup> groups = result.groups();
        int failed = result.failed().size();
        String head = String.format(
                Locale.ROOT,
                "Sweep: %,d of %,d trainings%s",
                result.rows().size(),
                result.sweep().size(),
                failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed));
        if (groups.isEmpty()) {
            return head;
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> names = result.sweep().vary().stream().map(Variation::name).toList();
        lines.add(concat(names, List.of(score(result), "least", "greatest", "seeds", "seconds")));
        groups.stream().limit(SHOWN).forEach(group -> lines.add(line(names, group)));
        String rest = groups.size() <= SHOWN
                ? ""
                : String.format(Locale.ROOT, "%n  … and %,d more settings", groups.size() - SHOWN);
        return head + "\n" + aligned(lines) + rest;
    }

    /** Returns what rows are ranked by, in words. */
    static String score(SweepResult result) {
        return result.rows().stream().anyMatch(row -> row.heldOutLoss().isPresent()) ? "held-out loss" : "loss";
    }

    private static List<String> line(List<String> names, SweepGroup group) {
        List<String> values =
                names.stream().map(name -> shown(group.settings().get(name))).toList();
        int trained = group.rows().size() - group.failed();
        List<String> numbers = trained == 0
                ? List.of("failed", "", "", "0", "")
                : List.of(
                        number(group.median(SweepRow::score)),
                        number(group.least(SweepRow::score)),
                        number(group.greatest(SweepRow::score)),
                        Integer.toString(trained),
                        String.format(Locale.ROOT, "%.2f", group.median(SweepRow::seconds)));
        return concat(values, numbers);
    }

    /** Returns a value in at most a few letters. */
    static String shown(Object value) {
        String text = value instanceof Double number ? number(number) : String.valueOf(value);
        return text.length() <= 24 ? text : text.substring(0, 23) + "…";
    }

    private static String number(double value) {
        String plain = Double.toString(value);
        return plain.length() <= 7 ? plain : String.format(Locale.ROOT, "%.3g", value);
    }

    private static List<String> concat(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static String aligned(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(i -> " ".repeat(widths[i] - line.get(i).length()) + line.get(i))
                        .collect(Collectors.joining("  ", "  ", "")))
                .collect(Collectors.joining("\n"));
    }
}
