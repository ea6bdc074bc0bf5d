package io.symplex.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rows of a file read so far, cut into trajectories. Checks every row as it comes. */
final class Rows {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final String MEND = "; mend or remove the row";
    private static final Pattern MISSING = Pattern.compile("(?i)|[+-]?nan|na|n/a|<na>|none|null");
    private static final String ONLY = ""; // the name where the file has no column traj
    private static final int COMMA = ',';
    private static final int POINT = '.';

    private final Source source;
    private final Columns columns;
    private final Separator separator;
    private final int trajectoryColumn;
    private final int timeColumn;
    private final int[][] coordinateColumns; // of each kind
    private final Numbers times = new Numbers();
    private final Numbers[] coordinates; // as coordinateColumns, each [rows, n]
    private final List<Integer> starts = new ArrayList<>(); // first row of each trajectory
    private final Map<String, Long> firstLines = new LinkedHashMap<>(); // trajectory to the line where it began
    private String trajectory = ONLY;
    private int decimalMark; // of the numbers so far, 0 if none had one

    Rows(Source source, Columns columns, Separator separator) {
        this.source = source;
        this.columns = columns;
        this.separator = separator;
        this.trajectoryColumn = columns.indexOf(Columns.TRAJECTORY);
        this.timeColumn = columns.indexOf(Columns.TIME);
        this.coordinateColumns =
                columns.kinds().stream().map(columns::indicesOf).toArray(int[][]::new);
        this.coordinates = new Numbers[coordinateColumns.length];
        for (int kind = 0; kind < coordinates.length; kind++) {
            coordinates[kind] = new Numbers();
        }
    }

    void add(CsvRecord row) {
        if (row.getFieldCount() != columns.header().size()) {
            throw source.wrong(
                    row.getStartingLineNumber(),
                    "a row must have " + columns.header().size() + " fields as the header has, got "
                            + row.getFieldCount() + "; mend or remove it");
        }
        boolean begins = beginsTrajectory(row);
        double time = number(row, timeColumn);
        if (begins) {
            starts.add(times.size());
        } else {
            requireLater(row, time);
        }
        times.add(time);
        for (int kind = 0; kind < coordinates.length; kind++) {
            for (int column : coordinateColumns[kind]) {
                coordinates[kind].add(isMissing(row, column) ? Double.NaN : number(row, column));
            }
        }
    }

    /** Returns whether 1,5 stood for 1.5. */
    boolean hasDecimalCommas() {
        return decimalMark == COMMA;
    }

    Observations observations() {
        if (times.size() < 2) {
            throw source.wrong("observations must have at least 2 rows below the header, got " + times.size()
                    + "; record the motion at more times");
        }
        if (!columns.derivatives()) {
            requirePairs();
        }
        int n = columns.suffixes().size();
        List<Trajectory> trajectories = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = end(i);
            trajectories.add(Trajectory.of(
                    n,
                    times.toArray(from, to),
                    coordinates[0].toArray(from * n, to * n),
                    columns.momenta() ? coordinates[1].toArray(from * n, to * n) : new double[(to - from) * n]));
        }
        Observations states = incomplete(trajectories);
        return columns.derivatives()
                ? states.withIncompleteDerivatives(coordinates[2].toArray(), coordinates[3].toArray())
                : states;
    }

    private Observations incomplete(List<Trajectory> trajectories) {
        try {
            return Observations.incomplete(trajectories, columns.suffixes());
        } catch (IllegalArgumentException nothing) {
            throw source.wrong(String.valueOf(nothing.getMessage()));
        }
    }

    /** A cell of a sensor that dropped out, as spreadsheets, R, pandas and NumPy write it. */
    private static boolean isMissing(CsvRecord row, int column) {
        return MISSING.matcher(row.getField(column).strip()).matches();
    }

    private int end(int i) {
        return i + 1 < starts.size() ? starts.get(i + 1) : times.size();
    }

    /** A single state says nothing of the motion unless its derivatives stand beside it. */
    private void requirePairs() {
        int i = 0;
        for (Map.Entry<String, Long> begun : firstLines.entrySet()) {
            if (end(i) - starts.get(i) < 2) {
                throw source.wrong(
                        begun.getValue(),
                        "trajectory " + Wording.shortened(begun.getKey())
                                + " must have at least 2 rows where there are no derivatives,"
                                + " got 1; remove it, or add columns of derivatives");
            }
            i++;
        }
    }

    private boolean beginsTrajectory(CsvRecord row) {
        String id = trajectoryColumn < 0 ? ONLY : name(row, trajectoryColumn);
        if (times.size() > 0 && id.equals(trajectory)) {
            return false;
        }
        Long before = firstLines.putIfAbsent(id, row.getStartingLineNumber());
        if (before != null) {
            throw source.wrong(
                    row.getStartingLineNumber(),
                    "rows of a trajectory must stand together, got trajectory " + Wording.shortened(id)
                            + " again, which began in line " + before + "; sort the rows by traj, then by t");
        }
        trajectory = id;
        return true;
    }

    private void requireLater(CsvRecord row, double time) {
        if (time > times.last()) {
            return;
        }
        throw source.wrong(
                row.getStartingLineNumber(),
                "t must rise from row to row, got " + time + " after " + times.last()
                        + (columns.hasTrajectories()
                                ? " in trajectory " + Wording.shortened(trajectory)
                                        + "; sort its rows by t and keep one row to a time"
                                : "; sort the rows by t, or number several trajectories in a column traj"));
    }

    private String name(CsvRecord row, int column) {
        String text = row.getField(column).strip();
        if (text.isEmpty()) {
            throw wrong(row, column, "a number or a name", text, "; number the trajectories 0, 1, 2, …");
        }
        return text;
    }

    private double number(CsvRecord row, int column) {
        String text = row.getField(column).strip();
        double value;
        try {
            value = Double.parseDouble(withPoint(row, column, text));
        } catch (NumberFormatException none) {
            if (text.matches("(?i)[+-]?(nan|inf|infinity|na|null)")) {
                throw wrong(row, column, "finite", text, MEND);
            }
            String remedy = text.matches("[+-]?\\d+,\\d+.*") ? "; write decimals with a point" : MEND;
            throw wrong(row, column, "a number", text, remedy);
        }
        if (!Double.isFinite(value)) {
            throw wrong(row, column, "finite", text, MEND);
        }
        if (Character.isLetter(text.charAt(text.length() - 1))) { // Java's own suffixes: 1d, 2f
            throw wrong(row, column, "a number", text, MEND);
        }
        return value;
    }

    /** Where commas separate no columns they may be decimal marks: in all numbers of a file, or in none. */
    private String withPoint(CsvRecord row, int column, String text) {
        if (separator == Separator.COMMA || (text.indexOf(COMMA) < 0 && text.indexOf(POINT) < 0)) {
            return text;
        }
        int mark = text.indexOf(COMMA) >= 0 ? COMMA : POINT;
        if (decimalMark != 0 && decimalMark != mark) {
            throw wrong(row, column, "written as the numbers before it", text, "; write all decimals with a point");
        }
        decimalMark = mark;
        return text.replace(',', '.');
    }

    private IllegalArgumentException wrong(CsvRecord row, int column, String rule, String text, String remedy) {
        long line = row.getStartingLineNumber();
        for (int before = 0; before < column; before++) { // a quoted field may hold line breaks
            line += LINE_BREAK.matcher(row.getField(before)).results().count();
        }
        String got = text.isEmpty() ? "nothing" : Wording.quoted(text);
        return source.wrong(
                line, "column " + columns.header().get(column) + " must be " + rule + ", got " + got + remedy);
    }
}
