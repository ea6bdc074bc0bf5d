package io.symplex.dsl;

import io.symplex.train.TrajectoryMatching;

/** How to train by trajectory matching. */
public final class TrajectoryMatchingStage extends TrainingStage<TrajectoryMatchingStage> {

    TrajectoryMatchingStage(TrainingRequest request) {
        super(request);
    }

    @Override
    TrajectoryMatchingStage with(TrainingRequest changed) {
        return new TrajectoryMatchingStage(changed);
    }

    /**
     * Cuts the gradient at every step, as the reference does: as if the state that enters H were constant.
     *
     * @return the changed stage
     */
    public TrajectoryMatchingStage truncatedGradient() {
        TrajectoryMatching objective = (TrajectoryMatching) plan().objective();
        return with(plan().withObjective(new TrajectoryMatching(objective.dt(), true)));
    }
}
