package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DoubleWellTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new DoubleWell(0.7, -1.8, 0.1, 0.9, 2.1);
    }

    @Test
    void theDefaultHasItsDeeperWellOnTheLeftAndABarrierBetween() {
        Hamiltonian well = new DoubleWell();

        assertThat(well).isEqualTo(new DoubleWell(1, -2, 0, 1, 2));
        assertThat(lowest(well, -2, -1)).isLessThan(lowest(well, 1, 2)).isNegative();
        assertThat(well.timeDerivatives(-2, 0).dp(0)).isPositive(); // pushed into the left well from its left …
        assertThat(well.timeDerivatives(-1, 0).dp(0)).isNegative(); // … and from its right
        assertThat(well.timeDerivatives(0, 0).dp(0)).isNegative(); // down the barrier to the left …
        assertThat(well.timeDerivatives(1, 0).dp(0)).isPositive(); // … and to the right
        assertThat(well.timeDerivatives(2, 0).dp(0)).isNegative();
    }

    @Test
    void energyIsTheProductOfTheDistancesToTheRootsAndTheKineticOne() {
        assertThat(new DoubleWell().energy(3, 0)).isEqualTo(5.0 * 3 * 2 * 1);
        assertThat(new DoubleWell(2, -2, 0, 1, 2).energy(1, 3)).isEqualTo(9.0 / 4);
    }

    @Test
    void refusesWhatIsNoWell() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoubleWell(0, -2, 0, 1, 2))
                .withMessage("mass must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoubleWell(1, Double.NaN, 0, 1, 2))
                .withMessage("root0 must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoubleWell(1, -2, 0, 1, Double.POSITIVE_INFINITY))
                .withMessage("root3 must be finite, got Infinity");
    }

    private static double lowest(Hamiltonian well, double from, double to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 1000; i++) {
            lowest = Math.min(lowest, well.energy(from + (to - from) * i / 1000, 0));
        }
        return lowest;
    }
}
