package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The defaults of {@link SeparableHamiltonian}. */
class PlainOscillatorsTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new PlainOscillators();
    }

    @Test
    void energyIsTheSumOfItsParts() {
        PlainOscillators system = new PlainOscillators();
        double[] q = {0.3, -0.2};
        double[] p = {0.5, 0.1};

        assertThat(system.energy(q, p)).isEqualTo(system.kineticEnergy(p) + system.potentialEnergy(q));
    }
}
