package io.symplex.scripts.shell;

/** Unwinds a snippet that is to end. An error, so that {@code catch (Exception e)} does not stop it. */
final class StopRequest extends Error {

    private static final long serialVersionUID = 1L;

    StopRequest() {
        super("interrupted", null, false, false);
    }
}
