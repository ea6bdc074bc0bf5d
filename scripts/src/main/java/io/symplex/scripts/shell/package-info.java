/**
 * The shell: Java code, cell by cell, on the JShell API.
 *
 * <p>A {@link io.symplex.scripts.shell.Session} evaluates cells in this process, on one thread that lives as long as
 * the session, and answers with an {@link io.symplex.scripts.shell.Outcome}: the value itself, not its text, or
 * {@linkplain io.symplex.scripts.literate.Problem problems} in the lines and columns of the script. It prints nothing.
 */
@NullMarked
package io.symplex.scripts.shell;

import org.jspecify.annotations.NullMarked;
