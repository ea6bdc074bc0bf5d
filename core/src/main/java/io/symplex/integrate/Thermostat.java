package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/**
 * What exchanges heat with a system while it moves.
 *
 * <p>A value: equal thermostats are equal objects, and draw equal random numbers. The work is done by the steppers it
 * makes.
 */
public interface Thermostat {

    /**
     * Returns a stepper that moves a batch of realisations by a method and exchanges heat.
     *
     * <p>Every realisation has random numbers of its own, which do not depend on how many there are.
     *
     * @param integrator the method
     * @param system the system that moves
     * @param count number of realisations, {@code >= 1}
     * @return a new stepper, for positive steps, to be used from one thread
     * @throws IllegalArgumentException if the method or the system does not fit
     */
    Stepper stepper(Integrator integrator, Hamiltonian system, int count);
}
