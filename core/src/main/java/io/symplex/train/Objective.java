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
     * @param data what is learned from
     * @param batch how many rows a batch has at most; 0: all
     * @param seed of the random numbers, if any are drawn
     * @param evaluator what computes
     * @return the loss
     * @throws IllegalStateException if the data do not have what the objective needs
     */
    EpochLoss prepare(TrainingData data, int batch, long seed, LossEvaluator evaluator);
}
