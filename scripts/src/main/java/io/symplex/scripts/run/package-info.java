/**
 * The command {@code symplex}: its words, the batch run of a script, and what appears on the screen.
 *
 * <p>One subcommand to a file. {@link io.symplex.scripts.run.Main} is the way in; only this package prints, and all of
 * it through one console, which keeps a progress line below what the script writes. What a script prints goes to the
 * standard output, errors and notices to the standard error.
 */
@NullMarked
package io.symplex.scripts.run;

import org.jspecify.annotations.NullMarked;
