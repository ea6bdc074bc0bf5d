package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Progress;
import io.symplex.scripts.shell.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What the commands have from the program that started them.
 *
 * @param console where they print
 * @param imports what scripts see without importing it
 * @param sessions gives the session of a command, whose trainings show on the console; to be closed by the command
 */
record Host(Console console, List<String> imports, Supplier<Session> sessions) {

    /** A host whose commands open their session when they need it. */
    Host(Console console, List<String> imports) {
        this(console, imports, () -> open(console, imports));
    }

    /** Returns a host that opens the session of its only command on another thread, while the command line is read. */
    static Host opening(Console console, List<String> imports) {
        CompletableFuture<Session> session = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        session.complete(open(console, imports));
                    } catch (RuntimeException | Error e) {
                        session.completeExceptionally(e);
                    }
                },
                "symplex-opening");
        thread.setDaemon(true);
        thread.start();
        return new Host(console, imports, () -> join(session));
    }

    private static Session join(CompletableFuture<Session> session) {
        try {
            return session.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw e;
        }
    }

    private static Session open(Console console, List<String> imports) {
        return Session.open(imports, () -> new Progress(console, System::nanoTime));
    }
}
