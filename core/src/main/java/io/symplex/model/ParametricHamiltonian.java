package io.symplex.model;

import io.symplex.system.Hamiltonian;

/** A Hamiltonian with parameters: what a training finds. */
public interface ParametricHamiltonian extends Hamiltonian {

    /**
     * Returns its form.
     *
     * @return the architecture
     */
    Architecture architecture();

    /**
     * Returns its parameters, in the order of its architecture.
     *
     * @return a copy, shape [{@link Architecture#parameterCount}]
     */
    double[] parameters();
}
