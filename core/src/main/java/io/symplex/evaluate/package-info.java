/**
 * Measures of what was learned: how far a prediction is from the truth, and how well it keeps its energy.
 *
 * <ul>
 *   <li>{@link io.symplex.evaluate.RolloutError}: two trajectories at the same times, the true and the predicted.
 *   <li>{@link io.symplex.evaluate.EnergyDrift}: the energy along one trajectory, which an exact motion keeps.
 *   <li>{@link io.symplex.evaluate.GradientError}: the time derivatives an energy implies against observed ones, the
 *       held-out loss of gradient matching.
 * </ul>
 *
 * <p>Each is a value that prints as one line. A prediction that ran away to NaN gives NaN, not an exception.
 */
@NullMarked
package io.symplex.evaluate;

import org.jspecify.annotations.NullMarked;
