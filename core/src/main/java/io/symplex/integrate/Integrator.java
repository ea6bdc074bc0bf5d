package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/**
 * A numerical method that advances states in time.
 *
 * <p>A value: equal methods are equal objects. The work is done by the steppers it makes.
 */
public interface Integrator {

    /**
     * Returns the method's name as the literature has it.
     *
     * @return the name, such as {@code "symplectic Euler"}
     */
    String name();

    /**
     * Returns the order: the error over a fixed time shrinks as dt to this power.
     *
     * @return the order, {@code >= 1}
     */
    int order();

    /**
     * Returns a stepper for a batch of realisations of one system.
     *
     * @param system the system that moves
     * @param count number of realisations, {@code >= 1}
     * @return a new stepper, to be used from one thread
     */
    Stepper stepper(Hamiltonian system, int count);
}
