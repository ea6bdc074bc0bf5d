package io.symplex.scripts.repl;

/** Says why a command did nothing, and what to do. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
