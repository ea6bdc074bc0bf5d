package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;

/** A network during one evaluation: builds a graph, and after the backward pass knows its parameters' gradient. */
interface Graph {

    /**
     * Returns ∂H/∂x, which can be differentiated once more.
     *
     * @param x states, positions then momenta, shape [rows, 2n]
     * @return shape [rows, 2n]
     */
    NDArray inputGradients(NDArray x);

    /**
     * Adds the gradient with respect to the parameters, which a backward pass has left.
     *
     * @param factor it is multiplied by
     * @param out in the order of the architecture; added to
     */
    void addGradient(double factor, double[] out);
}
