package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TodaLatticeTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new TodaLattice(3, 0.5, 1.5);
    }

    @Override
    protected double amplitude() {
        return 0.8; // third derivatives grow as e^(2b·amplitude)
    }

    @Test
    void henonsThirdIntegralRests() { // I = Σ pᵢ³/3 + (pᵢ + pᵢ₊₁) e^(qᵢ − qᵢ₊₁): dI/dt = 0 for a = b = 1
        double[] q = {0.3, -0.2, 0.9, 0.1};
        double[] p = {0.5, 1.1, -0.7, 0.2};
        TimeDerivatives rates = new TodaLattice(4).timeDerivatives(State.of(q, p));

        double change = 0;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            double bond = Math.exp(q[i] - q[next]);
            change += p[i] * p[i] * rates.dp(i)
                    + (rates.dp(i) + rates.dp(next)) * bond
                    + (p[i] + p[next]) * bond * (rates.dq(i) - rates.dq(next));
        }
        assertThat(change).isCloseTo(0, within(1e-14));
    }

    @Test
    void restsWhereAllAreEquallyFar() {
        TodaLattice ring = new TodaLattice(5, 2, 3);

        assertThat(ring.energy(State.of(new double[5], new double[5]))).isZero();
        assertThat(ring.timeDerivatives(State.of(new double[5], new double[5])).dp())
                .containsOnly(0);
    }

    @Test
    void refusesWhatIsNoRing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TodaLattice(1))
                .withMessage("particles must be >= 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TodaLattice(2, 0, 1))
                .withMessage("strength must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TodaLattice(2, 1, -1))
                .withMessage("steepness must be finite and > 0, got -1.0");
    }
}
