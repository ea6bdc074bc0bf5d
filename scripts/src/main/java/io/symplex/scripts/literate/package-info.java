/**
 * Literate scripts: from text to cells of prose and code.
 *
 * <p>A script is a {@code .jsh} file in the percent format. A line {@code // %%} starts a code cell, a line {@code //
 * %% [markdown]} a text cell whose lines are comments; a title and metadata may follow, as in {@code // %% Training
 * tags=["slow"]}. A script may begin with a YAML header between lines {@code // ---}, which is kept. A file without
 * markers is one code cell. Everything here is pure: text in, values out, and the source lines are kept, so a script
 * can be written back as it was.
 */
@NullMarked
package io.symplex.scripts.literate;

import org.jspecify.annotations.NullMarked;
