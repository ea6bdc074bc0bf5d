package io.symplex.scripts.shell;

/** A value could not be put into words; the message says why. */
public final class UnshownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnshownException(String message, Throwable cause) {
        super(message, cause);
    }
}
