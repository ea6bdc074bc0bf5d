package io.symplex.scripts.record;

import io.symplex.scripts.literate.Cell;
import java.time.Duration;
import java.util.List;

/**
 * What happened to one cell.
 *
 * @param cell the cell
 * @param state how far it came
 * @param outputs what it gave, in order
 * @param time how long it ran; zero if it did not
 */
public record CellRecord(Cell cell, State state, List<Output> outputs, Duration time) {

    /** How far a cell came. */
    public enum State {
        /** There is nothing in it to run: text, or blank. */
        QUIET,
        /** Every snippet ran. */
        RAN,
        /** The run ended in this cell: by a failure, by {@code System.exit} or by an interrupt. */
        ENDED,
        /** The run ended above. */
        NOT_RUN
    }

    /** Copies the outputs. */
    public CellRecord {
        outputs = List.copyOf(outputs);
    }

    /**
     * Tells whether something went wrong in this cell.
     *
     * @return whether it has a failure
     */
    public boolean failed() {
        return outputs.stream().anyMatch(Output.Failure.class::isInstance);
    }
}
