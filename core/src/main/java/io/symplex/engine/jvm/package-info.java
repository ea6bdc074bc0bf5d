/**
 * The fused engine: losses and gradients of perceptrons by the hand-derived kernel, with no allocation per epoch.
 *
 * <p>The default for multilayer perceptrons. Batches go through the network in chunks of at most 64 rows, split evenly,
 * in a fixed order: the same bits on any machine.
 *
 * <p>What only needs to know how a system moves goes by {@code Field}: dx/dt of a batch, and its reverse with respect
 * to states and parameters. On it stand the methods ({@code StepMap}), windows of several observations
 * ({@code WindowRun}) and Jacobians. This part runs on one thread.
 */
@NullMarked
package io.symplex.engine.jvm;

import org.jspecify.annotations.NullMarked;
