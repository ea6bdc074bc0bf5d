/**
 * The sentence: an experiment said in one chain, from a system or observations to a trained Hamiltonian.
 *
 * <pre>{@code
 * import static io.symplex.dsl.Symplex.*;
 *
 * var learned = Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(10_000).train();
 *
 * learned.energy(1.0, 0.0);
 * learned.compare(state(1.0, 0.0), 2000, 0.01).figure().save(Path.of("comparison.png"));
 * }</pre>
 *
 * <p>Every stage is immutable: a word returns a new stage, so that one stage can be continued twice. What makes no
 * sense at a stage is no method of it.
 *
 * <pre>
 *     Experiment.of(system)       .sample → .simulate → .gradientMatching | .trajectoryMatching → how to train → .train
 *     Experiment.of(observations) .sparse → a law       .gradientMatching | .trajectoryMatching → how to train → .train
 *     Experiment.ofPositions(file, masses)                                .trajectoryMatching → how to train → .train
 * </pre>
 */
@NullMarked
package io.symplex.dsl;

import org.jspecify.annotations.NullMarked;
