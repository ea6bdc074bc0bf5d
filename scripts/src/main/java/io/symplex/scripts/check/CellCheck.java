package io.symplex.scripts.check;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares what a cell shows with what its {@code // =>} lines say. */
final class CellCheck {

    private final List<ExpectedLine> expected;
    private final List<String> shown;
    private final int firstLine;

    private CellCheck(List<ExpectedLine> expected, List<String> shown, int firstLine) {
        this.expected = expected;
        this.shown = shown;
        this.firstLine = firstLine;
    }

    static CellCheck of(CellRecord record) {
        Cell cell = record.cell();
        List<Integer> places = places(cell);
        return new CellCheck(
                places.stream().map(i -> ExpectedLine.of(cell.lines().get(i))).toList(),
                shown(record),
                places.isEmpty() ? cell.firstLine() : cell.firstLine() + places.get(0));
    }

    /** Returns the indices of the lines of a cell that say what it should show. */
    static List<Integer> places(Cell cell) {
        return IntStream.range(0, cell.lines().size())
                .filter(i -> cell.kind() == Cell.Kind.CODE
                        && ExpectedLine.is(cell.lines().get(i)))
                .boxed()
                .toList();
    }

    /** Returns the lines that a cell showed, without white space at their ends. */
    static List<String> shown(CellRecord record) {
        StringBuilder text = new StringBuilder();
        for (Output output : record.outputs()) {
            if (output instanceof Output.Printed printed && !printed.error()) {
                text.append(printed.text());
            } else if (output instanceof Output.Value value) {
                boolean open = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
                text.append(open ? "\n" : "").append(value.text()).append('\n');
            }
        }
        return text.toString().lines().map(String::stripTrailing).toList();
    }

    boolean saysNothing() {
        return expected.isEmpty();
    }

    /** Tells whether the lines are there only to be filled in. */
    boolean isBlank() {
        return expected.stream().allMatch(line -> line.text().isEmpty())
                && !shown.stream().allMatch(String::isEmpty);
    }

    boolean holds() {
        return expected.isEmpty() || matches(0, 0);
    }

    /** Returns the number of the script's first such line. */
    int firstLine() {
        return firstLine;
    }

    /** Gaps are few and lines short: trying every length is quick enough. */
    private boolean matches(int line, int at) {
        if (line == expected.size()) {
            return at == shown.size();
        }
        if (expected.get(line).isGap()) {
            return IntStream.rangeClosed(at, shown.size()).anyMatch(next -> matches(line + 1, next));
        }
        return at < shown.size() && expected.get(line).matches(shown.get(at)) && matches(line + 1, at + 1);
    }

    /** Returns the difference: common lines with two blanks, expected ones with −, shown ones with +. */
    List<String> difference() {
        int[][] common = common();
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < shown.size()) {
            if (i < expected.size() && j < shown.size() && same(i, j)) {
                lines.add("      " + shown.get(j++));
                i++;
            } else if (i < expected.size() && (j == shown.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("    - " + expected.get(i++).text());
            } else {
                lines.add("    + " + shown.get(j++));
            }
        }
        return lines;
    }

    /** Returns the most lines that the rests from i and from j have in common. */
    private int[][] common() {
        int[][] most = new int[expected.size() + 1][shown.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = shown.size() - 1; j >= 0; j--) {
                most[i][j] = same(i, j) ? 1 + most[i + 1][j + 1] : Math.max(most[i + 1][j], most[i][j + 1]);
            }
        }
        return most;
    }

    private boolean same(int i, int j) {
        return expected.get(i).matches(shown.get(j));
    }

    /** Returns what the lines should say, keeping those that hold, and tolerances. */
    List<String> updated() {
        if (holds()) {
            return expected.stream().map(ExpectedLine::text).toList();
        }
        List<String> lines = new ArrayList<>();
        for (int j = 0; j < shown.size(); j++) {
            String line = shown.get(j);
            lines.add(
                    expected.size() == shown.size()
                            ? expected.get(j).updated(line)
                            : expected.stream()
                                    .filter(known -> known.matches(line) && !known.isGap())
                                    .map(ExpectedLine::text)
                                    .findFirst()
                                    .orElse(line));
        }
        return lines;
    }
}
