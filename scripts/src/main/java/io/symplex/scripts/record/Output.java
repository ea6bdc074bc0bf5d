package io.symplex.scripts.record;

import io.symplex.plot.Figure;
import io.symplex.scripts.literate.Problem;

/** One thing that a cell gave, in the order given. */
public sealed interface Output {

    /**
     * What was printed, by one stream without another between.
     *
     * @param error whether it went to the standard error
     * @param text the characters, line ends included
     */
    record Printed(boolean error, String text) implements Output {}

    /**
     * The value of the cell's last expression, as {@code run} prints it.
     *
     * @param text without a line end
     */
    record Value(String text) implements Output {}

    /**
     * A figure, the value of the cell's last expression.
     *
     * @param figure the figure
     */
    record Drawn(Figure figure) implements Output {}

    /**
     * What went wrong.
     *
     * @param problem what and where
     */
    record Failure(Problem problem) implements Output {}
}
