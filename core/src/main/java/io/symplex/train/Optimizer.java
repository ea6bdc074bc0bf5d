package io.symplex.train;

/** How parameters follow a gradient. */
public sealed interface Optimizer permits Adam {

    /**
     * Returns the size of a step.
     *
     * @return the learning rate, {@code > 0}
     */
    double learningRate();

    /**
     * Returns this with another step size.
     *
     * @param learningRate finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     */
    Optimizer withLearningRate(double learningRate);

    /**
     * Starts optimising.
     *
     * @param parameterCount how many parameters, {@code >= 1}
     * @return the moving part, for one training
     */
    Updater start(int parameterCount);

    /** Moves parameters, epoch by epoch. Mutable; for one training. */
    interface Updater {

        /**
         * Moves the parameters by one step.
         *
         * @param parameters modified
         * @param gradient of the loss; read
         */
        void step(double[] parameters, double[] gradient);

        /**
         * Replaces the parameters, after the last step, by what it makes of all steps. A training keeps the better
         * ones.
         *
         * @param parameters of the last step; modified
         */
        void finish(double[] parameters);
    }
}
