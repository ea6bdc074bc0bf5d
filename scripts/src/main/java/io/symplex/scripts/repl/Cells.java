package io.symplex.scripts.repl;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evaluates what is typed at the prompt, and keeps it. */
final class Cells {

    private final Desk desk;

    Cells(Desk desk) {
        this.desk = desk;
    }

    /** Returns the name of the next cell, which problems with it are told by. */
    String name() {
        return "[" + desk.transcript().next() + "]";
    }

    /** Evaluates a cell and shows what becomes of it; returns whether it finished. */
    boolean evaluate(String text) {
        if (Continuation.isOne(text)) {
            return goOn(text.strip());
        }
        boolean finished = play(text);
        if (finished) {
            desk.transcript().add(text, newestValue());
        }
        return finished;
    }

    /** A link of a chain is asked of the newest variable: what was defined last, or the value that was shown last. */
    private boolean goOn(String link) {
        Optional<String> newest = newestVariable();
        if (newest.isEmpty()) {
            desk.screen()
                    .error("a line that begins with a dot goes on with the value before it, and there is none yet");
            return false;
        }
        String variable = newest.get();
        Optional<String> begun = lastCell().filter(cell -> goesOn(cell, variable));
        if (!play(variable + link)) {
            return false;
        }
        if (begun.isPresent()) {
            desk.transcript().replaceLast(begun.get() + "\n    " + link, newestValue());
            rename(variable);
        } else {
            desk.transcript().add(variable + link, newestValue());
        }
        return true;
    }

    /**
     * Whether a line after a cell belongs to it: its value has no name, or the name of a sentence that has done nothing
     * yet, as the user does not mean the sentence but what it comes to.
     */
    private boolean goesOn(String cell, String variable) {
        if (variable.startsWith("$")) {
            return true;
        }
        Pattern naming = Pattern.compile("(?s)(?:final\\s+)?var\\s+" + Pattern.quote(variable) + "\\b.*");
        return naming.matcher(cell).matches()
                && desk.workshop().ask(session -> session.assistant().isSentence(variable));
    }

    /** Gives the value that was shown last the name of the variable before it, if that has one. */
    private void rename(String variable) {
        Optional<String> value = newestVariable().filter(name -> name.startsWith("$"));
        if (!variable.startsWith("$") && value.isPresent()) {
            Script renaming = Script.parse(name(), "var " + variable + " = " + value.get());
            desk.workshop().evaluate(renaming, renaming.cells().get(0));
        }
    }

    private Optional<String> newestVariable() {
        return desk.workshop().ask(session -> session.assistant().newestVariable());
    }

    private Optional<String> lastCell() {
        List<String> cells = desk.transcript().cells();
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(cells.size() - 1));
    }

    private boolean play(String text) {
        String name = name();
        desk.transcript().attempted();
        try {
            Script script = Script.parse(name, text);
            boolean finished =
                    desk.player().play(script, cell -> desk.workshop().evaluate(script, cell));
            background();
            return finished;
        } catch (ScriptException e) {
            desk.screen().problem(e.problem(), true);
            return false;
        }
    }

    /** Keeps a cell that came from elsewhere, if it finished. */
    void keep(Cell cell, Outcome outcome) {
        if (outcome instanceof Outcome.Finished) {
            desk.transcript().add(cell.text(), newestValue());
        }
    }

    private String newestValue() {
        return desk.workshop().ask(session -> session.assistant().newestValue());
    }

    /** Shows what else the user should know of the cells since the last call: threads that ended badly, or run on. */
    void background() {
        desk.workshop()
                .ask(Session::takeNotices)
                .forEach(notice -> desk.screen().note(notice.text()));
        desk.workshop()
                .ask(Session::takeBackgroundProblems)
                .forEach(problem -> desk.screen().problem(problem, true));
    }
}
