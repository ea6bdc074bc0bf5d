package io.symplex.system;

/**
 * A Hamiltonian whose kinetic energy depends on p alone and whose potential energy depends on q alone: H = T(p) + V(q).
 *
 * <p>Explicit symplectic methods of any order exist for these. Implement the two energies and their gradients; the
 * batch forms and the whole gradient follow. Parts compose:
 *
 * <pre>{@code
 * SeparableHamiltonian heavy = new DoubleWell().potentialPart().plus(new KineticEnergy(10.0));
 * }</pre>
 */
public interface SeparableHamiltonian extends Hamiltonian {

    /**
     * Returns the kinetic energy T(p).
     *
     * @param p momenta, shape [n]; read
     * @return the kinetic energy
     */
    double kineticEnergy(double[] p);

    /**
     * Returns the potential energy V(q).
     *
     * @param q positions, shape [n]; read
     * @return the potential energy
     */
    double potentialEnergy(double[] q);

    /**
     * Fills {@code out} with ∂T/∂p.
     *
     * @param p momenta, shape [n]; read
     * @param out ∂T/∂p, shape [n]; overwritten, must not be {@code p}
     */
    void kineticGradient(double[] p, double[] out);

    /**
     * Fills {@code out} with ∂V/∂q.
     *
     * @param q positions, shape [n]; read
     * @param out ∂V/∂q, shape [n]; overwritten, must not be {@code q}
     */
    void potentialGradient(double[] q, double[] out);

    @Override
    default double energy(double[] q, double[] p) {
        return kineticEnergy(p) + potentialEnergy(q);
    }

    @Override
    default void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        potentialGradient(q, outQ);
        kineticGradient(p, outP);
    }

    @Override
    default void positionGradients(int count, double[] q, double[] p, double[] out) {
        if (count == 1) {
            potentialGradient(q, out);
            return;
        }
        Rows rows = new Rows(degreesOfFreedom());
        for (int r = 0; r < count; r++) {
            potentialGradient(rows.load(q, r), rows.out);
            rows.store(r, out);
        }
    }

    @Override
    default void momentumGradients(int count, double[] q, double[] p, double[] out) {
        if (count == 1) {
            kineticGradient(p, out);
            return;
        }
        Rows rows = new Rows(degreesOfFreedom());
        for (int r = 0; r < count; r++) {
            kineticGradient(rows.load(p, r), rows.out);
            rows.store(r, out);
        }
    }

    /**
     * Returns the kinetic energy alone, as a system: H = T(p).
     *
     * @return a system that moves freely
     */
    default SeparableHamiltonian kineticPart() {
        return new KineticPart(this);
    }

    /**
     * Returns the potential energy alone, as a system: H = V(q).
     *
     * @return a system that is only pushed
     */
    default SeparableHamiltonian potentialPart() {
        return new PotentialPart(this);
    }

    /**
     * Returns the system whose energies are the sums of this and another: {@code T.plus(V)}. Kotlin reads it as
     * {@code T + V}.
     *
     * @param other as many degrees of freedom
     * @return the sum
     * @throws IllegalArgumentException if the degrees of freedom differ
     */
    default SeparableHamiltonian plus(SeparableHamiltonian other) {
        return new SeparableSum(this, other);
    }

    @Override
    default SeparableHamiltonian times(double factor) {
        return new SeparableMultiple(this, factor);
    }
}
