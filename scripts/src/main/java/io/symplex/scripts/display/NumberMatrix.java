package io.symplex.scripts.display;

import io.symplex.scripts.display.ValueText.Elements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of as many numbers each, one below the other; what is too much is left out in the middle. */
final class NumberMatrix {

    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 12;
    private static final int LEAST_COLUMNS = 2;
    private static final String LEFT_OUT = "…";

    private final Elements rows;
    private final int width; // of the matrix

    private NumberMatrix(Elements rows) {
        this.rows = rows;
        this.width = row(rows, 0).size();
    }

    /** Returns whether the elements are at least two rows of as many numbers, at least one. */
    static boolean isOne(Elements rows) {
        if (rows.size() < 2 || !isRow(rows.get(0)) || row(rows, 0).size() == 0) {
            return false;
        }
        int width = row(rows, 0).size();
        for (int i = 0; i < rows.size(); i++) {
            if (!isRow(rows.get(i)) || row(rows, i).size() != width || !hasNumbersOnly(rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRow(@Nullable Object value) {
        return value instanceof List<?> || (value != null && value.getClass().isArray());
    }

    private static boolean hasNumbersOnly(@Nullable Object row) {
        if (row instanceof double[] || row instanceof int[]) {
            return true; // the most common ones; a look at every element would take its time
        }
        Elements elements = Elements.of(row == null ? List.of() : row);
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Number)) {
                return false;
            }
        }
        return true;
    }

    private static Elements row(Elements rows, int index) {
        Object row = rows.get(index);
        return Elements.of(row == null ? List.of() : row);
    }

    /** Returns the text of a matrix in at most so many columns of characters, where two of its columns fit. */
    static String text(Elements rows, int columns) {
        NumberMatrix matrix = new NumberMatrix(rows);
        int shown = MOST_COLUMNS;
        while (shown > LEAST_COLUMNS && matrix.rows(shown).indexOf('\n') > columns) {
            shown--;
        }
        return matrix.rows(shown) + matrix.size(shown, columns);
    }

    /** Returns how large it is, if not all of it is shown. */
    private String size(int mostColumns, int columns) {
        if (rows.size() <= MOST_ROWS && width <= mostColumns) {
            return "";
        }
        String size = String.format(Locale.ROOT, "(%,d × %,d numbers)", rows.size(), width);
        boolean fits = rows(mostColumns).indexOf('\n') + 1L + size.length() <= columns;
        return (fits ? " " : "\n") + size;
    }

    /** Returns the rows, each on a line, with at most so many columns. */
    private String rows(int mostColumns) {
        List<Integer> shownRows = shown(rows.size(), MOST_ROWS);
        List<Integer> shownColumns = shown(width, mostColumns);
        List<List<String>> columns = shownColumns.stream()
                .map(column -> aligned(column(shownRows, column)))
                .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shownRows.size(); i++) {
            int line = i;
            String joined = String.join(
                    ", ", columns.stream().map(column -> column.get(line)).toList());
            lines.add(shownRows.get(i) < 0 ? LEFT_OUT : "[" + joined + "]");
        }
        return "[" + String.join(",\n ", lines).replace(LEFT_OUT + ",\n", LEFT_OUT + "\n") + "]";
    }

    /** Returns the indices that are shown; -1 stands for all between. */
    private static List<Integer> shown(int count, int most) {
        List<Integer> indices = new ArrayList<>();
        int last = Math.max(1, most / 3);
        for (int i = 0; i < count; i++) {
            if (count > most && i == most - last) {
                indices.add(-1);
                i = count - last;
            }
            indices.add(i);
        }
        return indices;
    }

    private List<String> column(List<Integer> shownRows, int column) {
        return shownRows.stream()
                .map(row -> column < 0
                        ? LEFT_OUT
                        : row < 0 ? "" : number(row(rows, row).get(column)))
                .toList();
    }

    private static String number(@Nullable Object number) {
        String full = String.valueOf(number);
        return number instanceof Double || number instanceof Float
                ? Digits.few(((Number) number).doubleValue(), full)
                : full;
    }

    private static List<String> aligned(List<String> texts) {
        int widest = texts.stream().mapToInt(String::length).max().orElse(0);
        return texts.stream()
                .map(text -> " ".repeat(widest - text.length()) + text)
                .toList();
    }
}
