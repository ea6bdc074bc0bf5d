package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/**
 * Symplectic Euler, kick first: {@code p ← p − Δt ∂H/∂q(q, p)}, then {@code q ← q + Δt ∂H/∂p(q, p)} with the new p.
 *
 * <p>Order 1; two gradients a step. Symplectic where H = T(p) + V(q). For any other H, every neural one among them, it
 * is the same explicit step: the kick takes the old p, the drift the new one.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §I.1.2, method (1.9).
 */
public record SymplecticEuler() implements Integrator {

    @Override
    public String name() {
        return "symplectic Euler";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        Gradients gradients = new Gradients(system, count);
        double[] gradient = new double[gradients.size()];
        return (dt, q, p) -> {
            gradients.positions(q, p, gradient);
            for (int i = 0; i < gradient.length; i++) {
                p[i] -= dt * gradient[i];
            }
            gradients.momenta(q, p, gradient);
            for (int i = 0; i < gradient.length; i++) {
                q[i] += dt * gradient[i];
            }
        };
    }
}
