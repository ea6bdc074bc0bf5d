package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.literate.ScriptException;
import java.util.function.IntSupplier;

/** Turns what ends a command into words and exit code 1. */
final class Told {

    private static final int FAILED = 1;

    private Told() {}

    static int orProblem(Console console, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (ProblemException | ScriptException e) {
            console.err().println(e.getMessage());
            return FAILED;
        }
    }
}
