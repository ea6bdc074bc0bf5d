package io.symplex.scripts.shell;

import java.util.List;

/**
 * How a text could go on at the cursor.
 *
 * @param anchor position of the first character that each of them replaces; those up to the cursor stay
 * @param all the suggestions, those that fit first, each group in the order of the alphabet
 */
public record Suggestions(int anchor, List<Suggestion> all) {

    /** Copies the suggestions. */
    public Suggestions {
        all = List.copyOf(all);
    }
}
