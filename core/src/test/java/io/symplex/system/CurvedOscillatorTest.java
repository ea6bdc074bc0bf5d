package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The defaults of {@link Hamiltonian}. */
class CurvedOscillatorTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new CurvedOscillator();
    }

    @Test
    void twoNumbersAreNoStateOfTwoDegreesOfFreedom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system().energy(1, 0))
                .withMessage("state must have 2 positions and as many momenta, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system().timeDerivatives(1, 0))
                .withMessage("state must have 2 positions and as many momenta, got 1");
    }
}
