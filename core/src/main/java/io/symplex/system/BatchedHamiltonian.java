package io.symplex.system;

/**
 * A separable system that says its gradients for a batch; a single state is a batch of one unless it says otherwise.
 *
 * <p>Systems with one coordinate do: the compiler unrolls a loop as far as it saw it run, so a loop that ran over
 * single states would be slow for a batch.
 */
interface BatchedHamiltonian extends SeparableHamiltonian {

    @Override
    void positionGradients(int count, double[] q, double[] p, double[] out);

    @Override
    void momentumGradients(int count, double[] q, double[] p, double[] out);

    @Override
    default void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        positionGradients(count, q, p, outQ);
        momentumGradients(count, q, p, outP);
    }

    @Override
    default void potentialGradient(double[] q, double[] out) {
        positionGradients(1, q, q, out); // the momenta are not read
    }

    @Override
    default void kineticGradient(double[] p, double[] out) {
        momentumGradients(1, p, p, out); // the positions are not read
    }
}
