/**
 * The fused engine: losses and gradients of perceptrons by the hand-derived kernel, with no allocation per epoch.
 *
 * <p>The default for multilayer perceptrons. Batches go through the network in chunks of at most 64 rows, split evenly,
 * in a fixed order: the same bits on any machine.
 */
@NullMarked
package io.symplex.engine.jvm;

import org.jspecify.annotations.NullMarked;
