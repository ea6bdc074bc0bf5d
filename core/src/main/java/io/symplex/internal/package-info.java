/** Checks, array arithmetic and seeds: open to all of Symplex, closed to users. */
@NullMarked
package io.symplex.internal;

import org.jspecify.annotations.NullMarked;
