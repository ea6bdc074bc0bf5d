/** Training: what is learned from what, by which method, and how it ended. */
@NullMarked
package io.symplex.train;

import org.jspecify.annotations.NullMarked;
