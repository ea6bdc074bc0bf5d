package io.symplex.scripts.repl;

import java.util.regex.Pattern;

/**
 * A cell that begins with a dot: it goes on with the value before it.
 *
 * <p>Enter evaluates an expression as soon as it is one, so the next link of a chain comes as a cell of its own.
 */
final class Continuation {

    private static final Pattern LINK = Pattern.compile("(?s)\\s*\\.\\s*[\\p{L}_$<].*");

    private Continuation() {}

    static boolean isOne(String cell) {
        return LINK.matcher(cell).matches();
    }
}
