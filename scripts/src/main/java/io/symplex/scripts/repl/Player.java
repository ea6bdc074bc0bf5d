package io.symplex.scripts.repl;

import io.symplex.plot.Figure;
import io.symplex.scripts.display.ValueText;
import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.UnshownException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates the cells of a script one after the other and shows what becomes of each. */
final class Player {

    private final Workshop workshop;
    private final Screen screen;
    private final Pictures pictures;
    private @Nullable Throwable lastThrown;

    Player(Workshop workshop, Screen screen, Pictures pictures) {
        this.workshop = workshop;
        this.screen = screen;
        this.pictures = pictures;
    }

    /**
     * Evaluates all code cells, up to the first that does not finish.
     *
     * @param script the script
     * @param evaluator evaluates one of its cells
     * @return whether all finished
     */
    boolean play(Script script, Function<Cell, Outcome> evaluator) {
        for (Cell cell : script.cells()) {
            if (isCode(cell) && !show(script, evaluator.apply(cell))) {
                return false;
            }
        }
        return true;
    }

    static boolean isCode(Cell cell) {
        return cell.kind() == Cell.Kind.CODE && !cell.isBlank();
    }

    /** Shows how a cell ended; returns whether it finished. */
    boolean show(Script script, Outcome outcome) {
        screen.freshLine();
        if (outcome instanceof Outcome.Finished finished) {
            Optional.ofNullable(finished.value()).ifPresent(this::show);
            return true;
        }
        if (outcome instanceof Outcome.Failed failed) {
            lastThrown = failed.thrown() == null ? lastThrown : failed.thrown();
            problems(script, failed.problems());
        } else if (outcome instanceof Outcome.Exited exited) {
            screen.note("System.exit(" + exited.code() + ") ends a script; the session goes on. /quit leaves it.");
        } else if (outcome instanceof Outcome.Interrupted interrupted) {
            screen.note("interrupted" + (interrupted.value() == null ? "" : ", with what there was by then:"));
            Optional.ofNullable(interrupted.value()).ifPresent(this::show);
        }
        return false;
    }

    /** Remembers what was thrown. */
    void thrown(Throwable thrown) {
        lastThrown = thrown;
    }

    /** Returns what was thrown last, if anything was. */
    Optional<Throwable> lastThrown() {
        return Optional.ofNullable(lastThrown);
    }

    /** Shows what went wrong; the one line of a cell stands right above and needs no place. */
    void problems(Script script, List<Problem> problems) {
        boolean oneLine = script.name().startsWith("[") && script.lines().size() == 1;
        for (Problem problem : problems) {
            screen.problem(problem, !oneLine || !problem.place().startsWith(script.name() + ":"));
        }
    }

    private void show(Object value) {
        try {
            if (value instanceof Figure figure) {
                pictures.show(figure);
            } else {
                screen.print(workshop.describe(() -> ValueText.of(value)));
            }
        } catch (UnshownException e) {
            screen.error(e.getMessage());
        } catch (RuntimeException e) {
            screen.error("the figure cannot be drawn: " + e.getMessage());
        }
    }
}
