package io.symplex.scripts.shell;

/** Unwinds a script that called {@code System.exit}. An error, so that {@code catch (Exception e)} does not stop it. */
final class ExitRequest extends Error {

    private static final long serialVersionUID = 1L;

    private final int code;

    ExitRequest(int code) {
        super("System.exit(" + code + ")", null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
