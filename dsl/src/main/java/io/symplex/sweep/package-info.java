/**
 * Many experiments: one plan, varied.
 *
 * <p>A {@link io.symplex.sweep.Sweep} says which plans; it is a value, and a file of JSON. A
 * {@link io.symplex.sweep.SweepRunner} carries them out, on all cores of this machine or elsewhere. Every training
 * gives a {@link io.symplex.sweep.SweepRow}, also one that fails, and a {@link io.symplex.sweep.SweepResult} is the
 * table of them.
 *
 * <pre>{@code
 * var sweep = Sweep.of(Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(500))
 *     .vary("hidden", 8, 16, 32)
 *     .vary("learningRate", logSpace(1e-4, 1e-2, 5))
 *     .seeds(10);
 * var result = sweep.run(Path.of("sweep"));
 * result.figure("learningRate");
 * }</pre>
 *
 * <p>A training of a sweep has the bits of the same training alone, whatever runs beside it.
 */
@NullMarked
package io.symplex.sweep;

import org.jspecify.annotations.NullMarked;
