package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/** No thermostat: the system keeps its energy. */
public record NoThermostat() implements Thermostat {

    @Override
    public Stepper stepper(Integrator integrator, Hamiltonian system, int count) {
        return integrator.stepper(system, count);
    }
}
