package io.symplex.system;

import io.symplex.internal.Checks;
import java.util.Optional;

/** The system whose energy is a multiple of another's; {@link Hamiltonian#times} makes it. Equal by value. */
public sealed class Multiple implements Hamiltonian permits SeparableMultiple {

    private final Hamiltonian system;
    final double factor;

    Multiple(Hamiltonian system, double factor) {
        this.system = system;
        this.factor = Checks.finite(factor, "factor");
    }

    /**
     * Returns what is multiplied.
     *
     * @return the system
     */
    public final Hamiltonian multiplied() {
        return system;
    }

    /**
     * Returns what it is multiplied by.
     *
     * @return the factor, dimensionless
     */
    public final double factor() {
        return factor;
    }

    @Override
    public final Optional<Friction> friction() {
        return system.friction();
    }

    @Override
    public final Optional<Force> force() {
        return system.force();
    }

    @Override
    public final int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return factor * system.energy(q, p);
    }

    @Override
    public final void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public final void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        system.gradients(count, q, p, outQ, outP);
        scale(count, outQ);
        scale(count, outP);
    }

    @Override
    public final void positionGradients(int count, double[] q, double[] p, double[] out) {
        system.positionGradients(count, q, p, out);
        scale(count, out);
    }

    @Override
    public final void momentumGradients(int count, double[] q, double[] p, double[] out) {
        system.momentumGradients(count, q, p, out);
        scale(count, out);
    }

    private void scale(int count, double[] out) {
        int size = count * degreesOfFreedom();
        for (int i = 0; i < size; i++) {
            out[i] *= factor;
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Multiple that && factor == that.factor && system.equals(that.system);
    }

    @Override
    public final int hashCode() {
        return 31 * system.hashCode() + Double.hashCode(factor);
    }

    @Override
    public final String toString() {
        return factor + " * " + system;
    }
}
