package io.symplex.scripts.notebook;

/** Says that a file is no notebook that can be read. */
public final class NotebookException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotebookException(String message) {
        super(message);
    }
}
