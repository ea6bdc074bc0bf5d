package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import java.util.Optional;

/**
 * Symplectic Euler, drift first: {@code q ← q + Δt ∂H/∂p(q, p)}, then {@code p ← p − Δt ∂H/∂q(q, p)} with the new q.
 *
 * <p>Order 1; two gradients a step. The adjoint of {@link SymplecticEuler} where H = T(p) + V(q): a step of either is
 * undone by a step of −Δt of the other. Symplectic there; for any other H it is the same explicit step, with the new q
 * in the kick.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §I.1.2, method (1.9), and §II.3
 * for adjoints.
 */
public record AdjointSymplecticEuler() implements Integrator {

    @Override
    public String name() {
        return "adjoint symplectic Euler";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<ExplicitMethod> explicit() {
        return Optional.of(
                ExplicitMethod.KicksAndDrifts.of(new ExplicitMethod.Move(true, 1), new ExplicitMethod.Move(false, 1)));
    }

    @Override
    public Stepper stepper(Hamiltonian system, int count) {
        Motion motion = Motion.of(system, count);
        return (time, dt, q, p) -> {
            motion.drift(dt, q, p);
            motion.kick(time + dt, dt, q, p);
        };
    }
}
