package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LotkaVolterraTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new LotkaVolterra(1.1, 0.4, 0.3, 0.2);
    }

    @Test
    void thePopulationsGrowAsLotkaAndVolterraSay() {
        double prey = 3;
        double predators = 2;
        TimeDerivatives rates = system().timeDerivatives(Math.log(prey), Math.log(predators));

        assertThat(prey * rates.dq(0)).isCloseTo(prey * (1.1 - 0.4 * predators), within(1e-15));
        assertThat(predators * rates.dp(0)).isCloseTo(predators * (0.2 * prey - 0.3), within(1e-15));
    }

    @Test
    void restsWhereBothAreInBalance() {
        assertThat(new LotkaVolterra().timeDerivatives(0, 0)).hasToString("dq/dt = 0.0, dp/dt = 0.0");
        assertThat(new LotkaVolterra().energy(0, 0)).isGreaterThan(new LotkaVolterra().energy(0.1, 0.1));
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LotkaVolterra(0, 1, 1, 1))
                .withMessage("preyGrowth must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LotkaVolterra(1, 0, 1, 1))
                .withMessage("predation must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LotkaVolterra(1, 1, 0, 1))
                .withMessage("predatorDeath must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LotkaVolterra(1, 1, 1, 0))
                .withMessage("predatorGrowth must be finite and > 0, got 0.0");
    }
}
