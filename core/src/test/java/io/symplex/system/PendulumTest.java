package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PendulumTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new Pendulum(2, 0.5, 9.81);
    }

    @Test
    void energyIsZeroHangingAndTwoMglStanding() {
        assertThat(system().energy(0, 0)).isZero();
        assertThat(system().energy(Math.PI, 0)).isEqualTo(2 * 2 * 9.81 * 0.5);
    }

    @Test
    void fallsAsGravityPulls() {
        TimeDerivatives rates = system().timeDerivatives(Math.PI / 2, 3);

        assertThat(rates.dq(0)).isEqualTo(3 / (2 * 0.5 * 0.5));
        assertThat(rates.dp(0)).isCloseTo(-2 * 9.81 * 0.5, within(1e-14)); // the weight times the arm
        assertThat(new Pendulum()).isEqualTo(new Pendulum(1, 1, 1));
    }

    @Test
    void refusesWhatIsNoPendulum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pendulum(0, 1, 1))
                .withMessage("mass must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pendulum(1, -1, 1))
                .withMessage("length must be finite and > 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pendulum(1, 1, Double.NaN))
                .withMessage("gravity must be finite and > 0, got NaN");
    }
}
