package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

/**
 * Yoshida's method of order 8, solution D: fifteen Verlet steps.
 *
 * <p>For H = T(p) + V(q). Order 8, symplectic, reversible; fifteen gradients of V and sixteen of T a step. Solution D
 * has the least error of his five. The weights are his to 12 digits or more, refined until they meet the order
 * conditions.
 *
 * <p>Source: Yoshida, <i>Construction of higher order symplectic integrators</i>, Phys. Lett. A 150 (1990), table 2.
 */
public record Yoshida8() implements Integrator {

    private static final double W1 = 0.10279984939179644;
    private static final double W2 = -1.9606102329753108;
    private static final double W3 = 1.9381391376225259;
    private static final double W4 = -0.15824063536805016;
    private static final double W5 = -1.4448522368606052;
    private static final double W6 = 0.25369333656621135;
    private static final double W7 = 0.9148442462297915;
    private static final double W0 = 1.7084530707872816;

    private static final Splitting METHOD =
            Splitting.ofVerletSteps(W7, W6, W5, W4, W3, W2, W1, W0, W1, W2, W3, W4, W5, W6, W7);

    @Override
    public String name() {
        return "Yoshida 8";
    }

    @Override
    public int order() {
        return 8;
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
