package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DuffingTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new Duffing(2, -1.5, 0.7);
    }

    @Test
    void theDefaultHasTwinWellsAtPlusAndMinusOne() {
        Hamiltonian duffing = new Duffing();

        assertThat(duffing.energy(1, 0)).isEqualTo(-0.25).isEqualTo(duffing.energy(-1, 0));
        assertThat(duffing.timeDerivatives(1, 0).dp(0)).isZero();
        assertThat(duffing.timeDerivatives(-1, 0).dp(0)).isZero();
        assertThat(duffing.timeDerivatives(0.1, 0).dp(0)).isPositive(); // away from the barrier
    }

    @Test
    void withoutTheCubicForceItIsAnOscillator() {
        assertThat(new Duffing(2, 3, 0).energy(0.5, 1)).isEqualTo(new HarmonicOscillator(2, 3, 0).energy(0.5, 1));
    }

    @Test
    void refusesWhatIsNoOscillator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duffing(0, 1, 1))
                .withMessage("mass must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duffing(1, Double.NaN, 1))
                .withMessage("stiffness must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duffing(1, 1, Double.POSITIVE_INFINITY))
                .withMessage("cubicStiffness must be finite, got Infinity");
    }
}
