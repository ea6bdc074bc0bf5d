/**
 * Programs as a user writes them, one idea a file.
 *
 * <p>Each prints what it finds and ends in an assertion, so that the build notices when an example no longer holds.
 */
@NullMarked
package io.symplex.examples;

import org.jspecify.annotations.NullMarked;
