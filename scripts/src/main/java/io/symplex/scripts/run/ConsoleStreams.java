package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/** Lets what a script prints go through the console, which keeps its status line whole. */
final class ConsoleStreams {

    private ConsoleStreams() {}

    /** Runs while {@code System.out} and {@code err} are the console's, and returns the exit code. */
    static int during(Console console, IntSupplier run) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(console.out());
        System.setErr(console.err());
        try {
            return run.getAsInt();
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
    }
}
