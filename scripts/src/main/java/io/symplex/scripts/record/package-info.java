/**
 * What happened when a script ran: each cell with what it printed, its value, its figures and its time.
 *
 * <p>A {@link io.symplex.scripts.record.Recorder} runs a script as the command {@code run} does, but keeps instead of
 * showing. Pages, notebooks and checks are made from the {@link io.symplex.scripts.record.Recording}.
 */
@NullMarked
package io.symplex.scripts.record;

import org.jspecify.annotations.NullMarked;
