package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;

/**
 * Tao's explicit symplectic method for any H: it moves two copies of the state, (q, p) and (x, y), bound to each other.
 *
 * <p>The energy of both is H(q, y) + H(x, p) + ω (|q − x|² + |p − y|²)/2, whose three parts are solved exactly, by
 * turns. Order 2 (four gradients a step) or 4 (twelve, a composition of three steps with Yoshida's weights). Symplectic
 * and reversible in the doubled space; there is nothing to solve. The binding ω has to be strong enough to hold the
 * copies together where motions are chaotic, and the error grows with it.
 *
 * <p>A stepper keeps the second copy from step to step. A state that is not the one it returned last, a new start or
 * one that a thermostat touched, is copied anew.
 *
 * <p>Source: Tao, <i>Explicit symplectic approximation of nonseparable Hamiltonians: algorithm and long time
 * performance</i>, Phys. Rev. E 94 (2016).
 *
 * @param order 2 or 4
 * @param binding ω, per unit of time, {@code > 0}
 */
public record Tao(int order, double binding) implements Integrator {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Tao {
        if (order != 2 && order != 4) {
            throw new IllegalArgumentException("order must be 2 or 4, got " + order);
        }
        Checks.positive(binding, "binding");
    }

    /** Creates the method of order 2 with ω = 2. */
    public Tao() {
        this(2, 2);
    }

    @Override
    public String name() {
        return "Tao " + order;
    }

    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        double[] weights = order == 2 ? new double[] {1} : Yoshida4.WEIGHTS;
        return new TaoStepper(weights, binding, new Gradients(system, count));
    }
}
