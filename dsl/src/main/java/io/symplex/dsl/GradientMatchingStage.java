package io.symplex.dsl;

/** How to train by gradient matching. */
public final class GradientMatchingStage extends TrainingStage<GradientMatchingStage> {

    GradientMatchingStage(TrainingRequest request) {
        super(request);
    }

    @Override
    GradientMatchingStage with(TrainingRequest changed) {
        return new GradientMatchingStage(changed);
    }
}
