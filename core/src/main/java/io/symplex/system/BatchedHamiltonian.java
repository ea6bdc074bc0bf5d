package io.symplex.system;

/**
 * A separable system that says its gradients for a batch: a single state is a batch of one, so both have equal bits.
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
