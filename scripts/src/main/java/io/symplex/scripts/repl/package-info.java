/**
 * The shell at a terminal: {@code symplex repl}, the JLine face of package {@code shell}.
 *
 * <p>{@link io.symplex.scripts.repl.Repl} opens the terminal and stands with a prompt at once, while the session starts
 * on another thread. What is typed is a cell, numbered by its prompt; a cell is evaluated by
 * {@link io.symplex.scripts.shell.Session}, helped along by {@link io.symplex.scripts.shell.Assistant}, and shown by
 * package {@code display}. Lines that begin with a slash are commands of the shell itself.
 */
@NullMarked
package io.symplex.scripts.repl;

import org.jspecify.annotations.NullMarked;
