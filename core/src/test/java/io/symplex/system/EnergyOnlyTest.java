package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyOnlyTest extends HamiltonianContract {

    /** Differences of order 6 and rounding both err by about 1e-13 of the energies nearby, here up to 10. */
    private static final double TOLERANCE = 1e-12;

    @Override
    protected Hamiltonian system() {
        HenonHeiles known = new HenonHeiles(0.5);
        return Hamiltonian.of(2, known::energy);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.5, -1e-9, 0, 0.3, 1.999, 2, 7.7, 300})
    void theGradientIsRightToRounding(double q) {
        Hamiltonian pendulum = Hamiltonian.of(1, (x, y) -> y[0] * y[0] / 2 + 1 - StrictMath.cos(x[0]));
        TimeDerivatives exact = new Pendulum().timeDerivatives(q, 0.7);

        TimeDerivatives found = pendulum.timeDerivatives(q, 0.7);

        double widened =
                Math.max(1, Math.pow(Math.abs(q) / 10, 6)); // the step grows with q, the error as its sixth power
        assertThat(found.dq(0)).isCloseTo(exact.dq(0), within(TOLERANCE));
        assertThat(found.dp(0)).isCloseTo(exact.dp(0), within(TOLERANCE * widened));
    }

    @Test
    void theArraysOfTheCallerAreLeftAlone() {
        double[] q = {0.1, 0.2};
        double[] p = {0.3, 0.4};

        system().gradient(q, p, new double[2], new double[2]);

        assertThat(q).containsExactly(0.1, 0.2);
        assertThat(p).containsExactly(0.3, 0.4);
    }

    @Test
    void saysWhatItIs() {
        assertThat(system()).hasToString("a system of 2 degrees of freedom, known by its energy");
    }

    @Test
    void refusesNoDegreeOfFreedom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hamiltonian.of(0, (q, p) -> 0))
                .withMessage("degreesOfFreedom must be >= 1, got 0");
    }
}
