package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

/**
 * Yoshida's method of order 4: three Verlet steps of lengths w₁, w₀, w₁, with w₁ = 1/(2 − ∛2) and w₀ = 1 − 2w₁.
 *
 * <p>For H = T(p) + V(q). Order 4, symplectic, reversible; three gradients of V and four of T a step. The middle step
 * goes back.
 *
 * <p>Source: Yoshida, <i>Construction of higher order symplectic integrators</i>, Phys. Lett. A 150 (1990), eq. (2.11);
 * Forest and Ruth, Physica D 43 (1990).
 */
public record Yoshida4() implements Integrator {

    private static final double W1 = 1.3512071919596575;

    static final double[] WEIGHTS = {W1, 1 - 2 * W1, W1};

    private static final Splitting METHOD = Splitting.ofVerletSteps(WEIGHTS);

    @Override
    public String name() {
        return "Yoshida 4";
    }

    @Override
    public int order() {
        return 4;
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
