package io.symplex.scripts.record;

import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import java.time.Duration;
import java.util.List;

/**
 * A run of a script.
 *
 * @param script the script
 * @param cells what happened to each of its cells, in order
 * @param trainings what was trained with, in order, each once
 * @param ending how the run ended
 * @param exitCode the exit code that {@code run} would have
 */
public record Recording(
        Script script, List<CellRecord> cells, List<TrainingNote> trainings, Ending ending, int exitCode) {

    /** How a run ended. */
    public enum Ending {
        /** Every cell ran and nothing failed. */
        COMPLETE,
        /** Something failed. */
        FAILED,
        /** The script called {@code System.exit}. */
        EXITED,
        /** It was interrupted. */
        INTERRUPTED
    }

    /**
     * What a training was reproducible by.
     *
     * @param engine what computed
     * @param seed the seed
     */
    public record TrainingNote(String engine, long seed) {}

    /** Copies the lists. */
    public Recording {
        cells = List.copyOf(cells);
        trainings = List.copyOf(trainings);
    }

    /**
     * Returns everything that went wrong.
     *
     * @return the problems, in the order of the cells
     */
    public List<Problem> problems() {
        return cells.stream()
                .flatMap(cell -> cell.outputs().stream())
                .filter(Output.Failure.class::isInstance)
                .map(output -> ((Output.Failure) output).problem())
                .toList();
    }

    /**
     * Returns how long all cells ran.
     *
     * @return the sum of their times
     */
    public Duration time() {
        return cells.stream().map(CellRecord::time).reduce(Duration.ZERO, Duration::plus);
    }
}
