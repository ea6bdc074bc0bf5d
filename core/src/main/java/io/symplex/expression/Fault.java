package io.symplex.expression;

/** A mistake at a place of a formula, as a person is told: one sentence, then the text with the place underlined. */
final class Fault {

    private Fault() {}

    /**
     * Returns the error about a place.
     *
     * @param text the formula
     * @param from the first character of the place, from 0
     * @param length how many characters, at least one is underlined
     * @param sentence what is wrong there, and the remedy
     */
    static IllegalArgumentException at(String text, int from, int length, String sentence) {
        return new IllegalArgumentException(
                "formula, column " + (from + 1) + ": " + sentence + "\n" + underlined(text, from, length));
    }

    static String underlined(String text, int from, int length) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return "    " + line + "\n    " + " ".repeat(from) + "^".repeat(Math.max(1, length));
    }
}
