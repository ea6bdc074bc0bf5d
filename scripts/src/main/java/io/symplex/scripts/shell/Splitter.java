package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.jspecify.annotations.Nullable;

/** Cuts a cell into the snippets that JShell takes one by one; a chain that goes on with a leading dot is one. */
final class Splitter {

    private final SourceCodeAnalysis analysis;

    Splitter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * What a cell consists of.
     *
     * @param fragments the snippets in order
     * @param unreadable the last of them, if it contains errors that hide where it ends
     * @param unfinished the problem of a last statement that does not end, if so
     */
    record Split(
            List<Fragment> fragments,
            @Nullable Fragment unreadable,
            @Nullable Problem unfinished) {}

    Split split(Script script, Cell cell) {
        String text = cell.text() + "\n"; // JShell would append it, and count it in what remains
        List<Fragment> fragments = new ArrayList<>();
        Fragment unreadable = null;
        int offset = 0;
        while (offset < text.length()) {
            String rest = text.substring(offset);
            NextSnippet next = NextSnippet.of(rest, analysis);
            if (next.completeness() == Completeness.EMPTY) {
                break;
            }
            if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                int start = offset + unfinishedStart(rest);
                return new Split(fragments, null, unfinished(new Fragment(script, cell, start, text.substring(start))));
            }
            Fragment fragment = new Fragment(script, cell, offset, next.source());
            fragments.add(fragment);
            unreadable = next.completeness() == Completeness.UNKNOWN ? fragment : null;
            offset = text.length() - next.remaining().length();
        }
        return new Split(fragments, unreadable, null);
    }

    /** Leaves out whole statements, behind which an open text block or comment hides everything. */
    private int unfinishedStart(String text) {
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            String lines = text.substring(0, end);
            if (lines.endsWith(";") && analysis.analyzeCompletion(lines).completeness() == Completeness.COMPLETE) {
                return end + unfinishedStart(text.substring(end));
            }
        }
        return 0;
    }

    private static Problem unfinished(Fragment fragment) {
        boolean last = fragment.script().cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CODE && !cell.isBlank())
                .reduce((first, second) -> second)
                .filter(fragment.cell()::equals)
                .isPresent();
        int line = fragment.span().line();
        String what = last ? "the script" : "the cell";
        return fragment.script()
                .problem(what + " ends inside an unfinished statement that starts at line " + line, fragment.span());
    }
}
