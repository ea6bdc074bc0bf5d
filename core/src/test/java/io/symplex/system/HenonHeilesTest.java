package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HenonHeilesTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new HenonHeiles(0.8);
    }

    @Test
    void theThreeSaddlesLieAtOneSixth() {
        double[] rest = new double[2];
        double[] force = new double[2];
        for (double[] saddle : new double[][] {{0, 1}, {Math.sqrt(0.75), -0.5}, {-Math.sqrt(0.75), -0.5}}) {
            new HenonHeiles().potentialGradient(saddle, force);

            assertThat(new HenonHeiles().energy(saddle, rest)).isCloseTo(1.0 / 6, within(1e-15));
            assertThat(force).usingComparatorWithPrecision(1e-15).containsExactly(0, 0);
        }
    }

    @Test
    void refusesACouplingThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HenonHeiles(Double.NaN))
                .withMessage("coupling must be finite, got NaN");
    }
}
