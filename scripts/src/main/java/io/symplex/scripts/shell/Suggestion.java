package io.symplex.scripts.shell;

/**
 * A way in which a text could go on.
 *
 * @param text what would stand from the anchor on: {@code sample(} or {@code toString()}
 * @param fits whether it has the type that is expected at that place
 */
public record Suggestion(String text, boolean fits) {}
