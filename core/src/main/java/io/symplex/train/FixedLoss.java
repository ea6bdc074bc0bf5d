package io.symplex.train;

/** The loss over rows that stay the same: what optimisers of second order make small. For one training. */
public interface FixedLoss {

    /**
     * Returns how many parameters there are.
     *
     * @return the count, {@code >= 1}
     */
    int parameterCount();

    /**
     * Returns the loss and its gradient.
     *
     * @param parameters read
     * @param out the gradient; overwritten
     * @return the loss
     */
    double evaluate(double[] parameters, double[] out);

    /**
     * Returns the loss.
     *
     * @param parameters read
     * @return the loss
     */
    double value(double[] parameters);

    /**
     * Returns what the sum of the squares of the residuals is multiplied by to make the loss.
     *
     * @return the factor, {@code > 0}
     */
    double scale();

    /**
     * Collects the normal equations of the residuals.
     *
     * @param parameters read
     * @param out cleared, then filled
     * @throws EngineUnavailableException if the engine computes no Jacobians
     */
    void normalEquations(double[] parameters, NormalEquations out);

    /**
     * Returns how many more stages follow, each with more rows than the one before: windows that grow.
     *
     * @return the count; mostly 0
     */
    default int stagesLeft() {
        return 0;
    }

    /**
     * Goes on to the next stage: loss, normal equations and scale are other ones then.
     *
     * @throws IllegalStateException if none is left
     */
    default void nextStage() {
        throw new IllegalStateException("stagesLeft must be > 0, got " + stagesLeft());
    }
}
