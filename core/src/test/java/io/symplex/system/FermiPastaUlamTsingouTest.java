package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FermiPastaUlamTsingouTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new FermiPastaUlamTsingou(4, 0.25, 0.7);
    }

    @Test
    void withoutItsTermsItIsALinearChain() {
        double[] q = {0.5, -0.25, 0.125, 1};
        double[] out = new double[4];
        double[] linear = new double[4];

        new FermiPastaUlamTsingou(4, 0, 0).potentialGradient(q, out);
        new SpringChain(4).potentialGradient(q, linear);

        assertThat(out).isEqualTo(linear);
        assertThat(new FermiPastaUlamTsingou(4, 0, 0).potentialEnergy(q))
                .isEqualTo(new SpringChain(4).potentialEnergy(q));
    }

    @Test
    void theForceIsThatOfTheReport() { // eq. (1): q″ = (qᵢ₊₁ + qᵢ₋₁ − 2qᵢ) + α ((qᵢ₊₁ − qᵢ)² − (qᵢ − qᵢ₋₁)²)
        double[] out = new double[3];
        new FermiPastaUlamTsingou(3, 0.25, 0).potentialGradient(new double[] {1, 2, 4}, out);

        assertThat(-out[1]).isEqualTo((4 + 1 - 2 * 2) + 0.25 * ((4 - 2) * (4 - 2) - (2 - 1) * (2 - 1)));
    }

    @Test
    void oneParticleHangsBetweenBothWalls() {
        assertThat(new FermiPastaUlamTsingou(1, 0, 1).energy(2, 0)).isEqualTo(2 * (2.0 * 2 / 2 + 2.0 * 2 * 2 * 2 / 4));
    }

    @Test
    void refusesWhatIsNoChain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FermiPastaUlamTsingou(0, 0, 0))
                .withMessage("particles must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FermiPastaUlamTsingou(1, Double.NaN, 0))
                .withMessage("alpha must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FermiPastaUlamTsingou(1, 0, Double.NaN))
                .withMessage("beta must be finite, got NaN");
    }
}
