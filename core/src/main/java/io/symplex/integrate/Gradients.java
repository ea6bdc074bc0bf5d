package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;

/**
 * The gradients of a system as steppers want them: for a batch of a fixed size, and without allocation for one
 * realisation, whatever the system overrides.
 */
final class Gradients {

    private final Hamiltonian system;
    private final int count;
    private final boolean halvesCostAWhole; // a single state of a system that is not separable
    private final double[] spare; // [n], the half that is not wanted

    Gradients(Hamiltonian system, int count) {
        this.system = system;
        this.count = Checks.atLeast(count, 1, "count");
        this.halvesCostAWhole = count == 1 && !(system instanceof SeparableHamiltonian);
        this.spare = new double[system.degreesOfFreedom()];
    }

    /** The size of the batch, count · n. */
    int size() {
        return count * system.degreesOfFreedom();
    }

    /** Fills {@code out} with ∂H/∂q. */
    void positions(double[] q, double[] p, double[] out) {
        if (halvesCostAWhole) {
            system.gradient(q, p, out, spare);
        } else {
            system.positionGradients(count, q, p, out);
        }
    }

    /** Fills {@code out} with ∂H/∂p. */
    void momenta(double[] q, double[] p, double[] out) {
        if (halvesCostAWhole) {
            system.gradient(q, p, spare, out);
        } else {
            system.momentumGradients(count, q, p, out);
        }
    }

    /** Fills both. */
    void both(double[] q, double[] p, double[] outQ, double[] outP) {
        if (count == 1) {
            system.gradient(q, p, outQ, outP);
        } else {
            system.gradients(count, q, p, outQ, outP);
        }
    }
}
