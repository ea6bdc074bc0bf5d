package io.symplex.scripts.shell;

import org.jspecify.annotations.Nullable;

/**
 * A variable of the session.
 *
 * @param name its name; {@code $3} for the value of an expression that was given none
 * @param type its type, as it was written or found, without packages
 * @param value what it holds
 */
public record Variable(String name, String type, @Nullable Object value) {}
