package io.symplex.scripts.repl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that is for the shell itself: a slash, a word, and what follows.
 *
 * @param name the word, without the slash
 * @param rest what follows, without white space around it
 * @param restStart where it begins in the line
 */
record CommandLine(String name, String rest, int restStart) {

    private static final Pattern COMMAND = Pattern.compile("(?s)\\s*/([\\w?!-]*)(?:\\s+(.*))?");

    /** Returns the command that a text is; a comment of Java is none. */
    static Optional<CommandLine> of(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            return Optional.empty();
        }
        boolean alone = command.group(2) == null;
        return Optional.of(new CommandLine(
                command.group(1), alone ? "" : command.group(2).strip(), alone ? text.length() : command.start(2)));
    }
}
