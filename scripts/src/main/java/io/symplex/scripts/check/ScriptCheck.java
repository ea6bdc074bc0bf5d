package io.symplex.scripts.check;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.ExpectedLines;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.CellRecord.State;
import io.symplex.scripts.record.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a recorded script showed what it says it shows.
 *
 * @param compared how many values were compared: runs of lines, one in each cell that has any
 * @param problems what does not hold, with what was shown instead; and what went wrong in the run
 */
public record ScriptCheck(int compared, List<Problem> problems) {

    private static final String SLOW = "\"slow\"";
    private static final int MOST_LINES = 40;

    /** Copies the problems. */
    public ScriptCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Compares.
     *
     * @param recording what ran
     * @param fast whether it did with little work: then cells tagged {@code slow} are run and not compared
     * @return what was found
     */
    public static ScriptCheck of(Recording recording, boolean fast) {
        List<Problem> problems = new ArrayList<>();
        int compared = 0;
        for (CellRecord record : recording.cells()) {
            CellCheck check = CellCheck.of(record);
            if (isCompared(record, fast) && !check.saysNothing()) {
                compared++;
                if (!check.holds()) {
                    problems.add(problem(recording.script(), check));
                }
            }
        }
        problems.addAll(recording.problems());
        return new ScriptCheck(compared, problems);
    }

    /**
     * Returns the script with what was shown in its {@code // =>} lines.
     *
     * <p>Only cells that have such a line are changed; a bare {@code // =>} asks for the value. A line that holds stays
     * as it is, with its tolerances and gaps; of one that does not hold but for numbers with a tolerance, the numbers
     * change.
     *
     * @param recording what ran
     * @param fast whether it did with little work: then cells tagged {@code slow} stay
     * @return the lines of the script
     */
    public static List<String> updated(Recording recording, boolean fast) {
        List<String> lines = new ArrayList<>();
        for (CellRecord record : recording.cells()) {
            Cell cell = record.cell();
            if (!cell.marker().isEmpty()) {
                lines.add(cell.marker());
            }
            boolean update = isCompared(record, fast) && !ExpectedLines.of(cell).isEmpty();
            lines.addAll(update ? updated(record) : cell.lines());
        }
        return lines;
    }

    private static List<String> updated(CellRecord record) {
        Cell cell = record.cell();
        List<Integer> places = ExpectedLines.of(cell);
        List<String> values = CellCheck.of(record).updated();
        String indent = indent(cell.lines().get(places.get(0)));
        List<String> lines = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < cell.lines().size(); i++) {
            if (place == places.size() || places.get(place) != i) {
                lines.add(cell.lines().get(i));
                continue;
            }
            if (places.size() == values.size()) {
                lines.add(said(indent(cell.lines().get(i)), values.get(place)));
            } else if (place == places.size() - 1) { // another number of lines: all together where the last one stood
                values.forEach(value -> lines.add(said(indent, value)));
            }
            place++;
        }
        return lines;
    }

    private static String indent(String line) {
        return line.substring(0, line.indexOf("//"));
    }

    private static String said(String indent, String value) {
        return indent + (value.isEmpty() ? "// =>" : "// => " + value);
    }

    private static boolean isCompared(CellRecord record, boolean fast) {
        boolean slow = record.cell().metadata().getOrDefault("tags", "").contains(SLOW);
        return record.state() == State.RAN && !(fast && slow);
    }

    private static Problem problem(Script script, CellCheck check) {
        String message = check.isBlank()
                ? "the value is not written down yet; let symplex check --update do it"
                : "the cell must show what its // => lines say (-), got something else (+); correct one of them, or"
                        + " let symplex check --update write down what it shows";
        List<String> difference = check.isBlank() ? check.shownLines() : check.difference();
        List<String> most = difference.size() <= MOST_LINES ? difference : difference.subList(0, MOST_LINES);
        List<String> details = new ArrayList<>(most);
        if (most.size() < difference.size()) {
            details.add(String.format(Locale.ROOT, "    … (%,d lines more)", difference.size() - most.size()));
        }
        return new Problem(script.name() + ":" + check.firstLine(), message, details);
    }
}
