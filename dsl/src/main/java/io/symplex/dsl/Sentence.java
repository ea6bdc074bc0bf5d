package io.symplex.dsl;

/**
 * An experiment that is being said: it tells what will be done and has done nothing yet.
 *
 * <p>Every stage is one, from {@code Experiment.of(…)} up to the last word before {@code train()}. Whoever shows
 * values, such as a shell, can tell by it that more may follow.
 *
 * <pre>{@code
 * Sentence said = Experiment.of(pendulum()).sample(50, 1.5).gradientMatching().hidden(8);
 * System.out.println(said); // Experiment, not run yet; .train() runs it …
 * }</pre>
 */
public sealed interface Sentence
        permits Experiment, ObservedStage, PositionsStage, SampledStage, SimulatedStage, TrainingStage, EnsembleStage {}
