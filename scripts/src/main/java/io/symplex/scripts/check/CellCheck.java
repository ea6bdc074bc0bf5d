package io.symplex.scripts.check;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.ExpectedLines;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.Output;
import java.util.ArrayList;
import java.util.List;

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
        List<Integer> places = ExpectedLines.of(cell);
        return new CellCheck(
                places.stream().map(i -> ExpectedLine.of(cell.lines().get(i))).toList(),
                shown(record),
                places.isEmpty() ? cell.firstLine() : cell.firstLine() + places.get(0));
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
        return expected.isEmpty() || matches();
    }

    /** Returns the number of the script's first such line. */
    int firstLine() {
        return firstLine;
    }

    /** Where a line does not fit, the gap before takes one more. */
    private boolean matches() {
        int line = 0;
        int at = 0;
        int gap = -1; // the last gap met, and where what comes after it was tried
        int tried = 0;
        while (at < shown.size() || line < expected.size()) {
            if (line < expected.size() && expected.get(line).isGap()) {
                gap = line++;
                tried = at;
            } else if (line < expected.size() && at < shown.size() && same(line, at)) {
                line++;
                at++;
            } else if (gap >= 0 && tried < shown.size()) {
                line = gap + 1;
                at = ++tried;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Returns the difference: common lines with two blanks, expected ones with −, shown ones with +. */
    List<String> difference() {
        return Difference.of(
                expected.stream().map(ExpectedLine::text).toList(),
                shown,
                (i, j) -> !expected.get(i).isGap() && same(i, j));
    }

    private boolean same(int i, int j) {
        return expected.get(i).matches(shown.get(j));
    }

    /** Returns what was shown, as new lines of a difference. */
    List<String> shownLines() {
        return shown.stream().map(line -> "    + " + line).toList();
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
