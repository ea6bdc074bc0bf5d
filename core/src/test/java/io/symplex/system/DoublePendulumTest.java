package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DoublePendulumTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new DoublePendulum(1.5, 0.8, 0.9, 1.2, 2);
    }

    @Test
    void theKineticEnergyIsThatOfTheLagrangian() {
        double[] q = {0.7, -0.4};
        double[] p = {0.9, -1.1};
        TimeDerivatives rates = system().timeDerivatives(State.of(q, p));
        double upper = 0.9 * rates.dq(0); // speed of the first mass
        double lower = 1.2 * rates.dq(1); // of the second, relative to the first
        double cosine = Math.cos(q[0] - q[1]);

        double kinetic = 1.5 / 2 * upper * upper
                + 0.8 / 2 * (upper * upper + lower * lower + 2 * upper * lower * cosine); // |v₁ + v₂|²
        double potential = (1.5 + 0.8) * 2 * 0.9 * (1 - Math.cos(0.7)) + 0.8 * 2 * 1.2 * (1 - Math.cos(-0.4));
        assertThat(system().energy(q, p)).isCloseTo(kinetic + potential, within(1e-14));
        // p = ∂L/∂(dq/dt)
        assertThat((1.5 + 0.8) * 0.9 * upper + 0.8 * 0.9 * lower * cosine).isCloseTo(p[0], within(1e-14));
        assertThat(0.8 * 1.2 * lower + 0.8 * 1.2 * upper * cosine).isCloseTo(p[1], within(1e-14));
    }

    @Test
    void energyIsZeroHanging() {
        assertThat(system().energy(new double[2], new double[2])).isZero();
        assertThat(new DoublePendulum()).isEqualTo(new DoublePendulum(1, 1, 1, 1, 1));
    }

    @Test
    void refusesWhatIsNoDoublePendulum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoublePendulum(0, 1, 1, 1, 1))
                .withMessage("mass1 must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoublePendulum(1, 0, 1, 1, 1))
                .withMessage("mass2 must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoublePendulum(1, 1, 0, 1, 1))
                .withMessage("length1 must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoublePendulum(1, 1, 1, 0, 1))
                .withMessage("length2 must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoublePendulum(1, 1, 1, 1, 0))
                .withMessage("gravity must be finite and > 0, got 0.0");
    }
}
