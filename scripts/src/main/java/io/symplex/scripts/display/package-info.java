/**
 * How values, pictures and trainings look on a console.
 *
 * <p>A {@link io.symplex.scripts.display.ValueText} writes a value; {@link io.symplex.scripts.display.TerminalPictures}
 * shows a figure by a protocol the terminal understands, else as text; a {@link io.symplex.scripts.display.Progress}
 * keeps a line about a training.
 *
 * <p>Shared by the commands and the read-eval-print loop. Nothing here evaluates code or writes to the process's own
 * streams: a {@link io.symplex.scripts.display.Console} is given the streams it prints to.
 */
@NullMarked
package io.symplex.scripts.display;

import org.jspecify.annotations.NullMarked;
