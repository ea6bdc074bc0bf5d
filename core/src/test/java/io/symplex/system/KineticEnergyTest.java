package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KineticEnergyTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new KineticEnergy(1, 2, 0.5);
    }

    @Test
    void isTheMomentumSquaredOverTwiceTheMass() {
        assertThat(new KineticEnergy(2).energy(7, 3)).isEqualTo(9.0 / 4);
        assertThat(new KineticEnergy(2).timeDerivatives(7, 3)).hasToString("dq/dt = 1.5, dp/dt = 0.0");
    }

    @Test
    void refusesMassesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KineticEnergy(1, 0))
                .withMessage("masses[1] must be finite and > 0, got 0.0");
    }
}
