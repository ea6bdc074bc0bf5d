package io.symplex.scripts.repl;

import java.util.function.Consumer;

/**
 * A command of the shell.
 *
 * @param name the word behind the slash
 * @param arguments what may follow, as help shows it; empty if nothing
 * @param summary what it does, one line
 * @param details what else there is to know, plain text; may be empty
 * @param completes what Tab completes behind it
 * @param action what it does with the text behind it
 */
record Command(
        String name, String arguments, String summary, String details, Completes completes, Consumer<String> action) {

    /** What Tab completes behind a command. */
    enum Completes {
        NOTHING,
        FILES,
        CODE,
        COMMANDS_AND_CODE
    }

    /** Returns how it is called. */
    String usage() {
        return "/" + name + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
