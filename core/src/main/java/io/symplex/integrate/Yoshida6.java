package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

/**
 * Yoshida's method of order 6, solution A: seven Verlet steps.
 *
 * <p>For H = T(p) + V(q). Order 6, symplectic, reversible; seven gradients of V and eight of T a step. Solution A has
 * the least error of his three. The weights are his to 15 digits, refined until they meet the order conditions.
 *
 * <p>Source: Yoshida, <i>Construction of higher order symplectic integrators</i>, Phys. Lett. A 150 (1990), table 1.
 */
public record Yoshida6() implements Integrator {

    private static final double W1 = -1.177679984178871;
    private static final double W2 = 0.23557321335935813;
    private static final double W3 = 0.7845136104775573;
    private static final double W0 = 1.3151863206839112;

    private static final Splitting METHOD = Splitting.ofVerletSteps(W3, W2, W1, W0, W1, W2, W3);

    @Override
    public String name() {
        return "Yoshida 6";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<ExplicitMethod> explicit() {
        return Optional.of(METHOD.explicit());
    }

    /**
     * Returns a stepper.
     *
     * @throws IllegalArgumentException if the system is not separable
     */
    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        return METHOD.stepper(this, system, count);
    }
}
