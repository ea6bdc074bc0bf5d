/**
 * Scripts as tests: what a cell shows, compared with the lines {@code // => …} that stand in it.
 *
 * <p>What a cell shows is what it prints on the standard output and the value that it ends in, line by line, as
 * {@code symplex run} does; figures and the standard error do not count. A cell without such lines is only run. In a
 * line, … stands for any characters, and a line … alone for any number of lines. A number may have a tolerance:
 * {@code 0.0123 ± 0.001} or {@code 0.0123 ± 10%}. Everything else must be the same, but for white space at the end.
 */
@NullMarked
package io.symplex.scripts.check;

import org.jspecify.annotations.NullMarked;
