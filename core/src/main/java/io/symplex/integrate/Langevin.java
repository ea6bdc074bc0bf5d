package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.Reals;

/**
 * A bath of a temperature: after each step {@code p ← p e^(−γΔt) + √(m k_BT (1 − e^(−2γΔt))) N(0, 1)}.
 *
 * <p>The heat of a step is exact; the motion between is the integrator's, whose error of order Δt shows in averages.
 * {@link Baoab} errs less. With temperature zero it is {@link Damping}, bit for bit, and draws nothing.
 *
 * <p>Source: Leimkuhler and Matthews, <i>Molecular Dynamics</i>, §7.3.
 *
 * @param friction γ, per unit of time, {@code >= 0}
 * @param temperature k_BT, an energy, {@code >= 0}
 * @param masses m, {@code > 0}: one for all coordinates, or one for each
 * @param seed of the random numbers, any
 */
public record Langevin(double friction, double temperature, Reals masses, long seed) implements Thermostat {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Langevin {
        Checks.notNegative(friction, "friction");
        Checks.notNegative(temperature, "temperature");
        masses.requirePositive("masses");
    }

    /**
     * Creates a bath for coordinates of one mass.
     *
     * @param friction γ, per unit of time, {@code >= 0}
     * @param temperature k_BT, an energy, {@code >= 0}
     * @param mass m, {@code > 0}
     * @param seed of the random numbers, any
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Langevin(double friction, double temperature, double mass, long seed) {
        this(friction, temperature, Reals.of(Checks.positive(mass, "mass")), seed);
    }

    /**
     * Returns a stepper that moves by the method, then exchanges heat.
     *
     * @throws IllegalArgumentException if there is not one mass, or one for each coordinate
     */
    @Override
    public Stepper stepper(Integrator integrator, Hamiltonian system, int count) {
        Stepper motion = integrator.stepper(system, count);
        Bath bath = Bath.warm(friction, temperature, masses, seed, system.degreesOfFreedom(), count);
        return (time, dt, q, p) -> {
            motion.step(time, dt, q, p);
            bath.exchange(dt, p);
        };
    }
}
