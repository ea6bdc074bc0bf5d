/**
 * Training: what is learned from what, by which method, and how it ended.
 *
 * <p>A {@link io.symplex.train.TrainingPlan} is a tree of records, equal by value, that says everything:
 *
 * <ul>
 *   <li>the data ({@link io.symplex.train.TrainingData}): fresh states of a known system, its simulated trajectories,
 *       or observations;
 *   <li>the objective ({@link io.symplex.train.Objective}): {@link io.symplex.train.GradientMatching} compares ∂H/∂q
 *       and ∂H/∂p with the time derivatives, {@link io.symplex.train.TrajectoryMatching} compares where an integrator
 *       arrives, with free starts if the data are noisy;
 *   <li>the optimiser: {@link io.symplex.train.Adam} takes an epoch's batches as they come;
 *       {@link io.symplex.train.LBfgs} and {@link io.symplex.train.LevenbergMarquardt} make a
 *       {@link io.symplex.train.FixedLoss} small, over rows that stay the same;
 *   <li>the network, what is held out, the weight decay, the epochs, the seed, the precision and the engine.
 * </ul>
 *
 * <p>With a network H over a batch of N states, gradient matching makes small
 *
 * <pre>
 *     (1/N) Σ |∂H/∂p − dq/dt|² + |∂H/∂q + dp/dt|²
 * </pre>
 *
 * <p>and trajectory matching, with the integrator's steps Φ from one observed state to the next,
 *
 * <pre>
 *     (1/N) Σ |Φ(qₖ, pₖ) − (qₖ₊₁, pₖ₊₁)|²
 * </pre>
 *
 * <p>{@link io.symplex.train.Trainer} carries it out on an {@link io.symplex.train.Engine} found with
 * {@link java.util.ServiceLoader}. The same plan gives the same bits, on any machine and any JDK, as long as the system
 * it names does.
 */
@NullMarked
package io.symplex.train;

import org.jspecify.annotations.NullMarked;
