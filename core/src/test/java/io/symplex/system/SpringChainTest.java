package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpringChainTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new SpringChain(new double[] {1, 2, 0.5}, new double[] {1, 0.3, 2, 0});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 100})
    void theNormalModesOfAnEvenChainHaveTheirFrequencies(int n) { // ω = 2 sin(jπ/(2(n + 1)))
        double[] mode = new double[n];
        double[] out = new double[n];
        for (int j : new int[] {1, n}) {
            double square = Math.pow(2 * Math.sin(j * Math.PI / (2 * (n + 1))), 2);
            for (int i = 0; i < n; i++) {
                mode[i] = Math.sin((i + 1) * j * Math.PI / (n + 1));
            }

            new SpringChain(n).potentialGradient(mode, out);

            for (int i = 0; i < n; i++) {
                assertThat(out[i]).isCloseTo(square * mode[i], within(1e-13)); // the rounding of sin, n times
            }
        }
    }

    @Test
    void oneMassBetweenWallsIsAnOscillatorOfBothSprings() {
        SpringChain chain = new SpringChain(new double[] {2}, new double[] {1, 0.5});

        assertThat(chain.energy(0.7, 0.3)).isCloseTo(new HarmonicOscillator(2, 1.5, 0).energy(0.7, 0.3), within(1e-16));
    }

    @Test
    void aFreeChainIsNotStretchedByMovingIt() {
        SpringChain free = new SpringChain(new double[] {1, 2, 3}, new double[] {0, 1, 1, 0});

        assertThat(free.potentialEnergy(new double[] {5, 5, 5})).isZero();
        assertThat(free.timeDerivatives(State.of(new double[] {5, 5, 5}, new double[3]))
                        .dp())
                .containsExactly(0, 0, 0);
    }

    @Test
    void refusesWhatIsNoChain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpringChain(0))
                .withMessage("size must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpringChain(new double[] {1, 0}, new double[3]))
                .withMessage("masses[1] must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpringChain(new double[] {1, 1}, new double[] {1, -1, 1}))
                .withMessage("springConstants[1] must be >= 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpringChain(new double[] {1, 1}, new double[] {1}))
                .withMessage("springConstants must have 3 numbers, one more than masses, got 1; the first and the last"
                        + " join the chain to the walls, 0 is no spring");
    }

    @Test
    void isEqualByValue() {
        assertThat(new SpringChain(2))
                .isEqualTo(new SpringChain(new double[] {1, 1}, new double[] {1, 1, 1}))
                .hasSameHashCodeAs(new SpringChain(new double[] {1, 1}, new double[] {1, 1, 1}))
                .hasToString("SpringChain[masses=[1.0, 1.0], springConstants=[1.0, 1.0, 1.0]]");
    }
}
