package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HarmonicOscillatorTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new HarmonicOscillator(2, 3, 0.5);
    }

    @Test
    void energyIsZeroAtRest() {
        assertThat(system().energy(0.5, 0)).isZero();
        assertThat(system().timeDerivatives(0.5, 0)).hasToString("dq/dt = 0.0, dp/dt = 0.0");
    }

    @Test
    void theDocumentedExampleIsTrue() {
        Hamiltonian oscillator = new HarmonicOscillator();

        assertThat(oscillator.energy(1.0, 0.0)).isEqualTo(0.5);
        assertThat(oscillator.timeDerivatives(1.0, 0.0)).hasToString("dq/dt = 0.0, dp/dt = -1.0");
        assertThat(oscillator).isEqualTo(new HarmonicOscillator(1, 1, 0));
    }

    @Test
    void energyIsHalfTheMomentumSquaredOverTheMassPlusHalfTheSpring() {
        assertThat(system().energy(1.5, 4)).isEqualTo(4.0 * 4 / (2 * 2) + 3.0 / 2 * 1 * 1);
    }

    @Test
    void refusesWhatIsNoOscillator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicOscillator(-1, 1, 0))
                .withMessage("mass must be finite and > 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicOscillator(Double.NaN, 1, 0))
                .withMessage("mass must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicOscillator(1, 0, 0))
                .withMessage("springConstant must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicOscillator(1, Double.POSITIVE_INFINITY, 0))
                .withMessage("springConstant must be finite and > 0, got Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicOscillator(1, 1, Double.NaN))
                .withMessage("equilibriumPosition must be finite, got NaN");
    }

    @Test
    void refusesStatesThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system().energy(Double.NaN, 0))
                .withMessage("q must be finite, got NaN");
    }
}
