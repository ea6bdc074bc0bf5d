package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the evaluation of a cell ended. */
public sealed interface Outcome {

    /**
     * Every snippet ran.
     *
     * @param value what the last snippet evaluated to, if it is an expression that is no assignment; else null
     * @param span where that snippet stands
     */
    record Finished(@Nullable Object value, Span span) implements Outcome {}

    /**
     * A snippet did not compile or threw an exception; those after it were not tried.
     *
     * @param problems what was wrong, at least one
     * @param thrown what the snippet threw, with the whole of its stack; null if it did not run
     */
    record Failed(List<Problem> problems, @Nullable Throwable thrown) implements Outcome {

        /** Copies the problems. */
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The script called {@code System.exit}.
     *
     * @param code the code it gave
     */
    record Exited(int code) implements Outcome {}

    /**
     * The session was interrupted, and lives on.
     *
     * @param value what the snippet gave though it was asked to end, such as a training what it learned so far; its
     *     variable is defined, too. Null if the snippet was cut off or gives nothing
     * @param span the snippet that ran, or would have been next
     */
    record Interrupted(@Nullable Object value, Span span) implements Outcome {}
}
