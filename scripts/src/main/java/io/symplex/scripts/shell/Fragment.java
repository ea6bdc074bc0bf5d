package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.Span;

/**
 * A piece of a cell that JShell takes as one snippet.
 *
 * @param script the script it is from
 * @param cell the cell it is from
 * @param offset of its first character in the text of the cell
 * @param source what JShell is given: the characters from there on, at most with a semicolon appended
 */
record Fragment(Script script, Cell cell, int offset, String source) {

    /**
     * Returns the place of the characters from {@code start} to {@code end} of the source, cut at the end of the line.
     */
    Span span(int start, int end) {
        String text = cell.text();
        int from = Math.min(offset + start, text.length());
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
        int to = Math.max(from, Math.min(offset + end, lineEnd));
        return new Span(lineAt(start), from - lineStart + 1, to - from);
    }

    /** Returns the place where the code begins, behind blank lines and comments, to the end of that line. */
    Span span() {
        return span(SourceStart.of(source), source.length());
    }

    /** Returns the number of the script's line in which a character of the source stands. */
    int lineAt(int position) {
        String before =
                cell.text().substring(0, Math.min(offset + position, cell.text().length()));
        return cell.firstLine() + (int) before.chars().filter(c -> c == '\n').count();
    }
}
