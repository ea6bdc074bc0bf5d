package io.symplex.system;

import java.util.Arrays;

/**
 * A Hamiltonian whose kinetic energy depends on p alone and whose potential energy depends on q alone: H = T(p) + V(q).
 *
 * <p>Explicit symplectic methods of any order exist for these. Implement the two energies and their gradients; the
 * batch forms and the whole gradient follow.
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
        int n = degreesOfFreedom();
        if (count == 1) {
            potentialGradient(q, out);
            return;
        }
        double[] gradient = new double[n];
        for (int r = 0; r < count; r++) {
            potentialGradient(Arrays.copyOfRange(q, r * n, (r + 1) * n), gradient);
            System.arraycopy(gradient, 0, out, r * n, n);
        }
    }

    @Override
    default void momentumGradients(int count, double[] q, double[] p, double[] out) {
        int n = degreesOfFreedom();
        if (count == 1) {
            kineticGradient(p, out);
            return;
        }
        double[] gradient = new double[n];
        for (int r = 0; r < count; r++) {
            kineticGradient(Arrays.copyOfRange(p, r * n, (r + 1) * n), gradient);
            System.arraycopy(gradient, 0, out, r * n, n);
        }
    }
}
