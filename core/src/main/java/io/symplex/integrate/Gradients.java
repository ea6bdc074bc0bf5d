package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;

/** The whole gradients of a batch of a fixed size; of one realisation without allocation. */
final class Gradients {

    private final Hamiltonian system;
    private final int count;

    Gradients(Hamiltonian system, int count) {
        this.system = Braked.of(system);
        this.count = Checks.atLeast(count, 1, "count");
    }

    /** The size of the batch, count · n. */
    int size() {
        return count * system.degreesOfFreedom();
    }

    /** Fills {@code outQ} with ∂H/∂q and {@code outP} with ∂H/∂p. */
    void fill(double[] q, double[] p, double[] outQ, double[] outP) {
        if (count == 1) {
            system.gradient(q, p, outQ, outP);
        } else {
            system.gradients(count, q, p, outQ, outP);
        }
    }
}
