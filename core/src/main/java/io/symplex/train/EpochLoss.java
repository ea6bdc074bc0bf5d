package io.symplex.train;

/** The loss of one epoch after the other. */
@FunctionalInterface
public interface EpochLoss {

    /**
     * Returns the next epoch's loss and its gradient.
     *
     * @param parameters of the network; read
     * @param out the gradient; overwritten
     * @return the loss
     */
    double evaluate(double[] parameters, double[] out);
}
