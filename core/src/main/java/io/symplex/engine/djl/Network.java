package io.symplex.engine.djl;

import ai.djl.ndarray.NDManager;

/** A network with its parameters in native memory. For one evaluation at a time. */
interface Network {

    /**
     * Sets the parameters.
     *
     * @param parameters flat, in the order of the architecture; read
     */
    void load(double[] parameters);

    /**
     * Begins an evaluation.
     *
     * @param manager owns every array of the evaluation
     * @return the network as part of a graph
     */
    Graph bind(NDManager manager);

    /**
     * Estimates the memory of evaluating ∂H/∂x and going back.
     *
     * @return how many numbers a row leaves behind
     */
    long numbersPerRow();

    /**
     * Says whether the constants of its graph surely live until the backward pass.
     *
     * @return false if the network is a user's code on DJL arrays; see {@link Undisturbed}
     */
    boolean keepsConstants();
}
