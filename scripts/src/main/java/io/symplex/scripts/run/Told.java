package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.literate.ScriptException;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns what ends a command into words and exit code 1. */
final class Told {

    private static final int FAILED = 1;

    private Told() {}

    /**
     * Refuses an option that the command does not know where the name of a file should be.
     *
     * @throws ParameterException if the path looks like one
     */
    static void requireNoOption(@Nullable CommandSpec spec, Path path) {
        if (path.toString().startsWith("-") && spec != null) {
            throw new ParameterException(spec.commandLine(), "Unknown option: '" + path + "'");
        }
    }

    static int orProblem(Console console, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (ProblemException | ScriptException e) {
            console.err().println(e.getMessage());
            return FAILED;
        }
    }
}
