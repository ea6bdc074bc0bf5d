package io.symplex.system;

/**
 * A force from outside, F(q, t), beside an energy: {@code dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t)}.
 *
 * <p>It gives or takes energy: {@code dH/dt = vᵀ F − vᵀ Γ v} with v = dq/dt. Depends on nothing else, and may be asked
 * by several threads.
 *
 * <pre>{@code
 * new Duffing().withForce((t, q, out) -> out[0] = 0.3 * StrictMath.cos(1.2 * t));
 * }</pre>
 *
 * <p>Source: Eidnes, Stasik, Sterud, Bøhn, Riemer-Sørensen, <i>Pseudo-Hamiltonian neural networks with state-dependent
 * external forces</i>, Physica D 446 (2023).
 */
@FunctionalInterface
public interface Force {

    /**
     * Fills {@code out} with the force.
     *
     * @param time t
     * @param q positions, shape [n]; read
     * @param out F(q, t), shape [n]; overwritten, must not be {@code q}
     */
    void at(double time, double[] q, double[] out);

    /**
     * Fills {@code out} with ∂F/∂q, by central differences of order 6 unless a force knows better.
     *
     * @param time t
     * @param q positions, shape [n]; read
     * @param out ∂F_i/∂q_j at {@code i n + j}, shape [n, n]; overwritten
     */
    default void positionDerivatives(double time, double[] q, double[] out) {
        CentralDifferences.of(this, time, q, out);
    }

    /**
     * Returns this after checking that it pushes so many coordinates.
     *
     * @param n the number of coordinates
     * @return this
     * @throws IllegalArgumentException if it is known to push more or fewer
     */
    default Force requireDegreesOfFreedom(int n) {
        return this;
    }
}
