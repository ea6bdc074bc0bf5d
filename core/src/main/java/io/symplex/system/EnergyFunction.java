package io.symplex.system;

/**
 * An energy H(q, p) as plain code, of which nobody has written the gradient.
 *
 * <pre>{@code
 * EnergyFunction pendulum = (q, p) -> p[0] * p[0] / 2 + 1 - StrictMath.cos(q[0]);
 * }</pre>
 *
 * @see Hamiltonian#of
 */
@FunctionalInterface
public interface EnergyFunction {

    /**
     * Returns the energy.
     *
     * @param q positions, shape [n]; read
     * @param p momenta, shape [n]; read
     * @return H(q, p)
     */
    double energy(double[] q, double[] p);
}
