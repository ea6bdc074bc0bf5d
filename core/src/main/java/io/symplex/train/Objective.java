package io.symplex.train;

/** What a training makes small. */
public sealed interface Objective permits GradientMatching, TrajectoryMatching {

    /**
     * Returns what the literature calls it.
     *
     * @return the name, such as {@code "gradient matching"}
     */
    String name();

    /**
     * Returns the loss of every epoch.
     *
     * @param plan the training: its data, batches, seed and network
     * @param evaluator what computes
     * @return the loss
     * @throws IllegalStateException if the data do not have what the objective needs
     */
    EpochLoss prepare(TrainingPlan plan, LossEvaluator evaluator);
}
