package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;

/**
 * Friction: after each step {@code p ← p e^(−γΔt)}.
 *
 * <p>Takes energy out and puts none in: a bath of temperature zero.
 *
 * @param friction γ, per unit of time, {@code >= 0}
 */
public record Damping(double friction) implements Thermostat {

    /**
     * Checks the friction.
     *
     * @throws IllegalArgumentException if it is not finite, or negative
     */
    public Damping {
        Checks.notNegative(friction, "friction");
    }

    @Override
    public Stepper stepper(Integrator integrator, Hamiltonian system, int count) {
        Stepper motion = integrator.stepper(system, count);
        Bath bath = Bath.cold(friction, system.degreesOfFreedom(), count);
        return (time, dt, q, p) -> {
            motion.step(time, dt, q, p);
            bath.exchange(dt, p);
        };
    }
}
