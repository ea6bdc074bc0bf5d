package io.symplex.scripts.notebook;

/**
 * A cell as a notebook has it.
 *
 * @param type {@code code}, {@code markdown} or {@code raw}
 * @param id its id; empty for the usual one of its place
 * @param metadata what its metadata say, without those of Symplex
 * @param attachments its attachments; empty if there are none
 * @param source what it says
 */
record NotebookCell(String type, String id, Json.Members metadata, Json.Members attachments, String source) {

    static final String CODE = "code";
    static final String MARKDOWN = "markdown";
    static final String RAW = "raw";

    /** Returns the id that a cell has which names none. */
    static String usualId(int number) {
        return "cell-" + number;
    }

    /** Returns this without its id if that is the usual one of its place. */
    NotebookCell unnamed(int number) {
        return id.equals(usualId(number)) ? withId("") : this;
    }

    NotebookCell withId(String other) {
        return new NotebookCell(type, other, metadata, attachments, source);
    }
}
