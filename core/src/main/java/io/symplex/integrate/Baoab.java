package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.Reals;
import io.symplex.system.SeparableHamiltonian;

/**
 * A bath of a temperature in the middle of a step of Störmer-Verlet: half a kick (B), half a drift (A), {@code p ← p
 * e^(−γΔt) + √(m k_BT (1 − e^(−2γΔt))) N(0, 1)} (O), half a drift, half a kick.
 *
 * <p>For H = T(p) + V(q). Averages over q err by order Δt², by Δt⁴ at high friction, and not at all in a harmonic
 * potential. It splits the step itself, so the integrator must be {@link StormerVerlet}, or {@link SymplecticEuler},
 * whose step and its adjoint are the two halves. With temperature zero it only damps, and draws nothing.
 *
 * <p>Source: Leimkuhler and Matthews, <i>Rational construction of stochastic numerical methods for molecular
 * sampling</i>, Appl. Math. Res. Express 2013.
 *
 * @param friction γ, per unit of time, {@code >= 0}
 * @param temperature k_BT, an energy, {@code >= 0}
 * @param masses m, {@code > 0}: one for all coordinates, or one for each
 * @param seed of the random numbers, any
 */
public record Baoab(double friction, double temperature, Reals masses, long seed) implements Thermostat {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Baoab {
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
    public Baoab(double friction, double temperature, double mass, long seed) {
        this(friction, temperature, Reals.of(Checks.positive(mass, "mass")), seed);
    }

    /**
     * Returns a stepper.
     *
     * @throws IllegalArgumentException if the integrator is another, the system is not separable, or there is not one
     *     mass, or one for each coordinate
     */
    @Override
    public Stepper stepper(Integrator integrator, Hamiltonian system, int count) {
        if (!(integrator instanceof StormerVerlet) && !(integrator instanceof SymplecticEuler)) {
            throw new IllegalArgumentException("integrator must be Störmer-Verlet or symplectic Euler for BAOAB, got "
                    + integrator.name() + "; say withIntegrator(new StormerVerlet())");
        }
        if (!(system instanceof SeparableHamiltonian)) {
            throw new IllegalArgumentException("system must be separable, H = T(p) + V(q), for BAOAB, got "
                    + system.getClass().getSimpleName() + "; take the thermostat Langevin, which takes any system");
        }
        Stepper before = new SymplecticEuler().stepper(system, count);
        Stepper after = new AdjointSymplecticEuler().stepper(system, count);
        Bath bath = Bath.warm(friction, temperature, masses, seed, system.degreesOfFreedom(), count);
        return (time, dt, q, p) -> {
            before.step(time, dt / 2, q, p);
            bath.exchange(dt, p);
            after.step(time + dt / 2, dt / 2, q, p);
        };
    }
}
