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
 * <p>With K states of n coordinates, true q and predicted q̂:
 *
 * <pre>
 *     max error of q = max |q̂ₖᵢ − qₖᵢ|        rms error of q = √(Σ (q̂ₖᵢ − qₖᵢ)² / (K n))
 *     drift at k     = H(q̂ₖ, p̂ₖ) − H(q̂₀, p̂₀)
 * </pre>
 *
 * <p>Each is a value that prints as one line. A prediction that ran away to NaN gives NaN, not an exception.
 */
@NullMarked
package io.symplex.evaluate;

import org.jspecify.annotations.NullMarked;
