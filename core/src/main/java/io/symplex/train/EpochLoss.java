package io.symplex.train;

import java.util.OptionalDouble;

/** The loss of one epoch after the other, batch by batch. For one training. */
public interface EpochLoss {

    /**
     * Returns how many batches an epoch has: after each the optimiser makes a step.
     *
     * @return the count, {@code >= 1}
     */
    int batches();

    /** Begins the next epoch: draws what is drawn afresh. */
    void nextEpoch();

    /**
     * Returns a batch's loss and its gradient.
     *
     * @param batch which of this epoch, from 0
     * @param parameters of the network; read
     * @param out the gradient; overwritten
     * @return the loss
     */
    double evaluate(int batch, double[] parameters, double[] out);

    /**
     * Returns the share of the epoch's rows that a batch has.
     *
     * @param batch which, from 0
     * @return a fraction; the shares add up to 1
     */
    double share(int batch);

    /**
     * Returns how many parameters there are: those of the network, then those of the data, if any.
     *
     * @return the count, {@code >= 1}
     */
    int parameterCount();

    /**
     * Returns where the parameters of the data begin: starts of trajectories, if these are free.
     *
     * @return a new array; mostly empty
     */
    default double[] dataParameters() {
        return new double[0];
    }

    /**
     * Returns the loss of what is kept, after the last epoch.
     *
     * @param parameters read
     * @param gradient room for one; overwritten
     * @return the loss, over the rows of another epoch unless rows stay the same
     */
    default double kept(double[] parameters, double[] gradient) {
        nextEpoch();
        double mean = 0;
        for (int batch = 0; batch < batches(); batch++) {
            mean += share(batch) * evaluate(batch, parameters, gradient);
        }
        return mean;
    }

    /**
     * Estimates the standard deviation of the noise in what was seen.
     *
     * @param parameters of the network, then of the data; read
     * @return the noise of one number, if the loss goes through observations
     */
    default OptionalDouble noise(double[] parameters) {
        return OptionalDouble.empty();
    }

    /**
     * Returns the loss over rows that stay the same: all of them, or where every epoch draws afresh so many that they
     * say more than the network has parameters.
     *
     * @return the loss, to be used in turn with this
     */
    FixedLoss fixed();
}
