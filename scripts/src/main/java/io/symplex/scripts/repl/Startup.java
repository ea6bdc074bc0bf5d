package io.symplex.scripts.repl;

import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file {@code startup.jsh} in the user's configuration folder: cells that every session begins with. */
final class Startup {

    private Startup() {}

    /** Evaluates the file, if there is one, on the thread of the session; what is wrong with it is shown. */
    static void play(Session session, Desk desk) {
        Path file = desk.settings().folders().startup();
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Script script = Script.read(file.toString(), Files.readAllBytes(file));
            desk.player().play(script, cell -> {
                Outcome outcome = desk.workshop().evaluate(session, script, cell);
                if (outcome instanceof Outcome.Finished) {
                    desk.transcript().add(cell.text(), session.assistant().newestValue());
                }
                return outcome;
            });
        } catch (IOException e) {
            desk.screen().error(file + " cannot be read: " + FileCommands.reason(e));
        } catch (ScriptException e) {
            desk.screen().error(e.getMessage());
        }
    }
}
