package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script, and again when its file is saved: the first cell that changed or failed, and all below it.
 *
 * <p>The session goes on, so that what the cells above defined is still there; so is what a cell defined that is gone.
 */
final class Watch {

    /** Often enough to seem at once; a look costs some microseconds and works on every file system. */
    private static final long LOOK_MILLIS = 100;

    private static final int INTERRUPTED = 130;
    private static final String CLEAR = "\033[H\033[2J";

    private final Path path;
    private final ScriptRunner runner;
    private final Console console;
    private final CountDownLatch ended = new CountDownLatch(1);
    private List<Cell> ran = List.of();

    Watch(Path path, ScriptRunner runner, Console console) {
        this.path = path;
        this.runner = runner;
        this.console = console;
    }

    /** A version of the file. */
    private record Stamp(FileTime time, long size) {}

    /** Ends the watch, for any thread. */
    void end() {
        ended.countDown();
    }

    /** Runs and watches until the end, and returns the exit code. */
    int run() {
        int code = 0;
        Stamp seen = null;
        while (ended.getCount() > 0 && code != INTERRUPTED) {
            Stamp now = stamp();
            if (now != null && !now.equals(seen)) {
                boolean first = seen == null;
                seen = now;
                code = look(first);
            }
            if (code != INTERRUPTED) {
                pause();
            }
        }
        return INTERRUPTED;
    }

    private int look(boolean first) {
        try {
            Script script = ScriptFile.read(path);
            List<Cell> cells = ScriptRunner.codeCells(script);
            int from = Math.min(runner.reached(), firstChange(cells));
            if (!first && from == cells.size()) {
                ran = cells;
                return 0;
            }
            announce(first, cells, from);
            int code = runner.run(script, from);
            ran = cells;
            return said(code);
        } catch (ProblemException | ScriptException e) {
            console.err().println(e.getMessage());
            return said(1);
        }
    }

    /** Cells are the same if their code is, wherever they stand. */
    private int firstChange(List<Cell> cells) {
        int same = 0;
        while (same < Math.min(cells.size(), ran.size())
                && code(cells.get(same)).equals(code(ran.get(same)))) {
            same++;
        }
        return same;
    }

    private static String code(Cell cell) {
        return cell.text().stripTrailing();
    }

    private void announce(boolean first, List<Cell> cells, int from) {
        if (first) {
            return;
        }
        if (console.isTerminal()) {
            console.out().print(CLEAR);
        }
        int count = cells.size() - from;
        console.err()
                .println(path + " saved at "
                        + LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + ": "
                        + (from == 0
                                ? "running all again"
                                : "running " + (count == 1 ? "the last cell" : "the last " + count + " cells")
                                        + " again, from line " + cells.get(from).firstLine()));
    }

    private int said(int code) {
        if (code != INTERRUPTED) {
            console.err().println("watching " + path + ": save it to run what changed, Ctrl-C ends");
        }
        return code;
    }

    /** Null while there is no file: some editors replace it. */
    private @Nullable Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(path), Files.size(path));
        } catch (IOException e) {
            return null;
        }
    }

    private void pause() {
        try {
            if (ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            end();
        }
    }
}
