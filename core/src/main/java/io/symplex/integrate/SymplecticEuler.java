package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

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
    public Optional<ExplicitMethod> explicit() {
        return Optional.of(
                ExplicitMethod.KicksAndDrifts.of(new ExplicitMethod.Move(false, 1), new ExplicitMethod.Move(true, 1)));
    }

    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        Motion motion = Motion.of(system, count);
        return (time, dt, q, p) -> {
            motion.kick(time, dt, q, p);
            motion.drift(dt, q, p);
        };
    }
}
