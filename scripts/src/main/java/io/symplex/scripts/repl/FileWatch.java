package io.symplex.scripts.repl;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * {@code /watch}: evaluates a script in the session, and again the changed cell and all below it whenever it is saved,
 * until Ctrl-C. What its cells define stays.
 */
final class FileWatch {

    private static final long POLL_MILLIS = 100;

    private final Desk desk;
    private final Cells cells;
    private final Path file;
    private final Supplier<Script> reader;
    private final CountDownLatch given = new CountDownLatch(1);

    /** @param reader reads the file; throws a {@link CommandException} where it is no script */
    FileWatch(Desk desk, Cells cells, Path file, Supplier<Script> reader) {
        this.desk = desk;
        this.cells = cells;
        this.file = file;
        this.reader = reader;
    }

    /** What tells one saved state of the file from the next. */
    private record Stamp(long time, long size) {}

    /** Watches until the user gives it up. */
    void run() {
        SignalHandler before = desk.screen().terminal().handle(Signal.INT, signal -> {
            if (!desk.workshop().interrupt()) {
                given.countDown();
            }
        });
        try {
            Stamp seen = stamp();
            Script script = reader.get();
            play(script, 0);
            desk.screen().note("watching " + file + "; Ctrl-C ends that");
            while (!given.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                Stamp now = stamp();
                if (!now.equals(seen) && now.size() > 0) {
                    seen = now;
                    script = again(script);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            desk.screen().terminal().handle(Signal.INT, before);
        }
    }

    /** Evaluates what differs from a former state and all below it; returns the state now. */
    private Script again(Script former) {
        try {
            Script script = reader.get();
            int first = script.firstChange(former);
            if (first < script.cells().size()) {
                desk.screen().heading(file + ":" + script.cells().get(first).firstLine());
                play(script, first);
            }
            return script;
        } catch (CommandException e) {
            desk.screen().error(e.getMessage());
            return former;
        }
    }

    private void play(Script script, int first) {
        List<Problem> unreadable = desk.workshop().ask(session -> session.check(script));
        desk.player().problems(script, unreadable);
        if (unreadable.isEmpty()) {
            Script rest = new Script(
                    script.name(), script.cells().subList(first, script.cells().size()));
            desk.player().play(rest, cell -> evaluate(script, cell));
        }
    }

    private Outcome evaluate(Script script, Cell cell) {
        Outcome outcome = desk.workshop().evaluate(script, cell);
        cells.keep(cell, outcome);
        return outcome;
    }

    private Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException e) {
            return new Stamp(0, 0); // an editor is just replacing it
        }
    }
}
