package io.symplex.scripts.literate;

/**
 * A place in a script: some characters of one line.
 *
 * @param line number of the line, from 1
 * @param column number of the first character in its line, from 1
 * @param length how many characters; 0 for a place between two
 */
public record Span(int line, int column, int length) {}
