package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoBodyTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new TwoBody(2, 0.5, 1.5);
    }

    @Override
    protected void arrange(double[] q) {
        q[0] += 5; // the bodies are never nearer than 2
    }

    @Test
    void relativeToTheCentreItIsAKeplerMotionOfTheReducedMass() {
        double reduced = 2 * 0.5 / 2.5;
        Hamiltonian kepler = new Kepler(reduced, 1.5 * 2 * 0.5);
        double[] distance = {1.2, -0.4};
        double[] momentum = {0.3, 0.8};
        State relative = State.of(distance, momentum);
        State both = State.of( // the centre at rest in the origin: q₁ = m₂/M r, q₂ = −m₁/M r
                new double[] {0.2 * 1.2, 0.2 * -0.4, -0.8 * 1.2, -0.8 * -0.4}, new double[] {0.3, 0.8, -0.3, -0.8});

        assertThat(system().energy(both)).isCloseTo(kepler.energy(relative), within(1e-15));
        TimeDerivatives rates = system().timeDerivatives(both);
        for (int i = 0; i < 2; i++) {
            assertThat(rates.dq(i) - rates.dq(i + 2))
                    .isCloseTo(kepler.timeDerivatives(relative).dq(i), within(1e-15));
            assertThat(rates.dp(i)).isCloseTo(kepler.timeDerivatives(relative).dp(i), within(1e-15));
            assertThat(rates.dp(i + 2)).isEqualTo(-rates.dp(i)); // action and reaction
        }
    }

    @Test
    void refusesWhatDoesNotAttract() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoBody(-1, 1, 1))
                .withMessage("mass1 must be finite and > 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoBody(1, 0, 1))
                .withMessage("mass2 must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoBody(1, 1, Double.NaN))
                .withMessage("gravitation must be finite and > 0, got NaN");
    }

    @Test
    void theDefaultIsOfUnitMasses() {
        assertThat(new TwoBody()).isEqualTo(new TwoBody(1, 1, 1));
    }
}
