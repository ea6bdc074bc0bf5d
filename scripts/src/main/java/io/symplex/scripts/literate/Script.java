package io.symplex.scripts.literate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A script: its cells in the order of the file.
 *
 * <p>A value. Line ends ({@code \n}, {@code \r\n}, {@code \r}), a byte order mark and a missing last line end make no
 * difference.
 *
 * @param name what the user calls it, usually the path as typed
 * @param cells its cells; what stands before the first marker is a code cell
 */
public record Script(String name, List<Cell> cells) {

    /** Copies the cells. */
    public Script {
        cells = List.copyOf(cells);
    }

    /**
     * Reads a script from the bytes of its file.
     *
     * @param name what the user calls it
     * @param bytes the file, UTF-8; read
     * @return the script
     * @throws ScriptException if the bytes are not UTF-8 or the text is no script
     */
    public static Script read(String name, byte[] bytes) {
        return parse(name, SourceText.decode(name, bytes));
    }

    /**
     * Reads a script from its text.
     *
     * @param name what the user calls it
     * @param text the text
     * @return the script
     * @throws ScriptException if a line of a text cell is no comment
     */
    public static Script parse(String name, String text) {
        Script script = new Script(name, CellSplitter.split(SourceText.lines(text)));
        script.requireComments();
        return script;
    }

    /**
     * Returns all source lines, as written.
     *
     * @return the lines; that of number n stands at n − 1
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Cell cell : cells) {
            if (!cell.marker().isEmpty()) {
                lines.add(cell.marker());
            }
            lines.addAll(cell.lines());
        }
        return lines;
    }

    /**
     * Returns the cell that a line belongs to.
     *
     * @param line its number, from 1
     * @return the index of the cell; a marker belongs to the cell that it starts
     */
    public int cellAt(int line) {
        int index = 0;
        for (int i = 0; i < cells.size(); i++) {
            int first = cells.get(i).firstLine() - (cells.get(i).marker().isEmpty() ? 0 : 1);
            index = first <= line ? i : index;
        }
        return index;
    }

    /**
     * Returns the script as it stands in a file, each line ended by {@code \n}.
     *
     * @return the text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Returns a problem with a line of this script: {@code name:line: message}, the line, its span underlined.
     *
     * @param message what is wrong, one sentence
     * @param span where
     * @return the problem
     */
    public Problem problem(String message, Span span) {
        return new Problem(name + ":" + span.line(), message, excerpt(span));
    }

    /**
     * Returns a problem that names the column too: {@code name:line:column: message}.
     *
     * @param message what is wrong, one sentence
     * @param span where
     * @return the problem
     */
    public Problem problemAtColumn(String message, Span span) {
        return new Problem(name + ":" + span.line() + ":" + span.column(), message, excerpt(span));
    }

    /**
     * Returns a problem with the script as a whole: {@code name: message}.
     *
     * @param message what is wrong, one sentence
     * @return the problem
     */
    public Problem problem(String message) {
        return new Problem(name, message, List.of());
    }

    /**
     * Returns the span of a whole line without its indentation and trailing white space.
     *
     * @param line number of the line, from 1
     * @return the span
     */
    public Span lineSpan(int line) {
        String text = lines().get(line - 1);
        String start = text.stripLeading();
        return new Span(line, text.length() - start.length() + 1, text.strip().length());
    }

    /**
     * Finds the first code cell that another state of this script does not have at the same place among its code cells.
     *
     * @param former the other state
     * @return its index among all cells; the number of cells if every one is as it was
     */
    public int firstChange(Script former) {
        Iterator<String> before = former.cells.stream()
                .filter(cell -> cell.kind() == Cell.Kind.CODE)
                .map(Cell::text)
                .map(String::strip)
                .iterator();
        for (int i = 0; i < cells.size(); i++) {
            boolean code = cells.get(i).kind() == Cell.Kind.CODE;
            if (code
                    && !(before.hasNext()
                            && before.next().equals(cells.get(i).text().strip()))) {
                return i;
            }
        }
        return cells.size();
    }

    private List<String> excerpt(Span span) {
        List<String> lines = lines();
        return span.line() > lines.size() ? List.of() : SourceText.underlined(lines.get(span.line() - 1), span);
    }

    private void requireComments() {
        for (Cell cell : cells) {
            for (int i = 0;
                    i < cell.lines().size() && (cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.RAW);
                    i++) {
                String line = cell.lines().get(i).strip();
                if (!line.isEmpty() && !line.startsWith("//")) {
                    throw new ScriptException(problem(
                            "a line of a text cell must start with //, got code; put // %% above it",
                            lineSpan(cell.firstLine() + i)));
                }
            }
        }
    }
}
