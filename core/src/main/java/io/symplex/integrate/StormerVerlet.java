package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

/**
 * Störmer-Verlet, also called leapfrog and velocity Verlet: half a kick, a drift, half a kick.
 *
 * <p>For H = T(p) + V(q). Order 2, symplectic, reversible; two gradients of V and one of T a step.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §I.1.4, method (1.17).
 */
public record StormerVerlet() implements Integrator {

    private static final Splitting METHOD = Splitting.of(new double[] {0, 1, 0}, new double[] {0.5, 0.5});

    @Override
    public String name() {
        return "Störmer-Verlet";
    }

    @Override
    public int order() {
        return 2;
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
