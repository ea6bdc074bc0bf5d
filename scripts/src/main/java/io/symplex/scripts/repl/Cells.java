package io.symplex.scripts.repl;

import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import java.util.List;
import java.util.Optional;

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
            desk.transcript().add(text);
        }
        return finished;
    }

    /** A link of a chain is asked of the newest variable: what was defined last, or the value that was shown last. */
    private boolean goOn(String link) {
        Optional<String> newest =
                desk.workshop().ask(session -> session.assistant().newestVariable());
        if (newest.isEmpty()) {
            desk.screen()
                    .error("a line that begins with a dot goes on with the value before it, and there is none yet");
            return false;
        }
        boolean unnamed = newest.get().startsWith("$");
        if (!play(newest.get() + link)) {
            return false;
        }
        List<String> cells = desk.transcript().cells();
        if (unnamed && !cells.isEmpty()) {
            desk.transcript().replaceLast(cells.get(cells.size() - 1) + "\n    " + link);
        } else {
            desk.transcript().add(newest.get() + link);
        }
        return true;
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
    void keep(String text, Outcome outcome) {
        if (outcome instanceof Outcome.Finished) {
            desk.transcript().add(text);
        }
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
