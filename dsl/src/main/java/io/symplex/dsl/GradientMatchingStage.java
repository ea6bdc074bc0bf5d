package io.symplex.dsl;

/**
 * How to train by gradient matching.
 *
 * <pre>{@code
 * Experiment.of(pendulum()).sample(100, 2.0).gradientMatching().periodic("q").epochs(5000).train();
 * }</pre>
 */
public final class GradientMatchingStage extends TrainingStage<GradientMatchingStage> {

    GradientMatchingStage(TrainingRequest request) {
        super(request);
    }

    @Override
    GradientMatchingStage with(TrainingRequest changed) {
        return new GradientMatchingStage(changed);
    }
}
