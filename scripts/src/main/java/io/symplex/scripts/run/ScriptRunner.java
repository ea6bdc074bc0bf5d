package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Graphics;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.display.ValueText;
import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.Span;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Picture;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.UnshownException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the code cells of scripts in order, up to the first that fails.
 *
 * <p>Prints what the cells print and the value of a cell that ends in an expression; a figure is saved, and drawn if
 * that is wished.
 */
final class ScriptRunner {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private final Session session;
    private final Console console;
    private final FigureFolder figures;
    private final TerminalPictures pictures;
    private final Given given;
    private final List<Integer> figuresBefore = new ArrayList<>(); // each code cell of the last run
    private Script script = Script.parse("", "");
    private int reached;
    private boolean backgroundFailed;

    ScriptRunner(Session session, Console console, FigureFolder figures, TerminalPictures pictures, Given given) {
        this.session = session;
        this.console = console;
        this.figures = figures;
        this.pictures = pictures;
        this.given = given;
    }

    /** Returns the cells of a script that run. */
    static List<Cell> codeCells(Script script) {
        return script.cells().stream().filter(Cell::isCode).toList();
    }

    /** Returns how many code cells of the last run ended well: the place of the one that did not. */
    int reached() {
        return reached;
    }

    /** Runs a script and returns the exit code. */
    int run(Script script) {
        return run(script, 0);
    }

    /**
     * Runs a script from one of its code cells on; what the cells above defined is there from a run before.
     *
     * @param script the script
     * @param first the place of the code cell, from 0, not beyond what the last run {@link #reached}
     * @return the exit code
     */
    int run(Script script, int first) {
        this.script = script;
        reached = first;
        backgroundFailed = false;
        figures.goBackTo(first == 0 ? 0 : figuresBefore(first));
        given.define(script, session);
        List<Problem> unreadable = session.check(script);
        int code = unreadable.isEmpty() ? runCells(codeCells(script)) : failed(unreadable);
        if (!figures.summary().isEmpty()) {
            console.err().println(figures.summary());
        }
        return code;
    }

    private int runCells(List<Cell> cells) {
        while (reached < cells.size()) {
            remember(reached);
            Outcome outcome = session.evaluate(script, cells.get(reached));
            reportBackground();
            Optional<Integer> code = end(outcome);
            if (code.isPresent()) {
                return code.get();
            }
            reached++;
        }
        remember(reached);
        return afterLastCell();
    }

    private int figuresBefore(int cell) {
        return figuresBefore.get(cell);
    }

    private void remember(int cell) {
        figuresBefore.subList(cell, figuresBefore.size()).clear();
        figuresBefore.add(figures.count());
    }

    /** Shows how a cell ended; returns the exit code if the script ends with it. */
    private Optional<Integer> end(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return Optional.of(failed(failed.problems()));
        }
        if (outcome instanceof Outcome.Exited exited) {
            return Optional.of(exited.code());
        }
        if (outcome instanceof Outcome.Interrupted interrupted) {
            show(interrupted.value(), interrupted.span());
            console.err().println(script.name() + ":" + interrupted.span().line() + ": interrupted");
            return Optional.of(INTERRUPTED);
        }
        Outcome.Finished finished = (Outcome.Finished) outcome;
        return show(finished.value(), finished.span()) ? Optional.empty() : Optional.of(FAILED);
    }

    private int afterLastCell() {
        List<Problem> unresolved = session.unresolved();
        try {
            session.awaitThreads();
        } catch (InterruptedException e) {
            return INTERRUPTED;
        }
        reportBackground();
        return unresolved.isEmpty() ? backgroundFailed ? FAILED : OK : failed(unresolved);
    }

    private boolean show(@Nullable Object value, Span span) {
        try {
            if (value != null) {
                show(value);
            }
            return true;
        } catch (UncheckedIOException e) {
            String message =
                    "the figure cannot be saved in " + figures.path() + "; choose another folder with --output";
            Throwable cause = Optional.<Throwable>ofNullable(e.getCause()).orElse(e);
            failed(List.of(script.problem(message, span)
                    .with(List.of("  caused by " + cause.getClass().getSimpleName() + ": " + cause.getMessage()))));
        } catch (UnshownException e) {
            failed(List.of(script.problem(e.getMessage(), span)));
        }
        return false;
    }

    private void show(Object value) {
        Optional<Picture> picture = Picture.of(value);
        if (picture.isPresent()) {
            figures.save(picture.get());
            draw(picture.get());
        } else {
            console.out().println(session.describe(() -> ValueText.of(value)));
        }
    }

    private void draw(Picture picture) {
        if (pictures.graphics() != Graphics.NONE) {
            console.freshLine();
            pictures.show(picture, console.columns(), console.rows(), console.out());
        }
    }

    private void reportBackground() {
        session.takeNotices().forEach(notice -> console.err().println(notice.text()));
        List<Problem> problems = session.takeBackgroundProblems();
        backgroundFailed |= !problems.isEmpty();
        problems.forEach(problem -> console.err().println(problem.text()));
    }

    private int failed(List<Problem> problems) {
        problems.forEach(problem -> console.err().println(problem.text()));
        return FAILED;
    }
}
