package io.symplex.train;

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
}
