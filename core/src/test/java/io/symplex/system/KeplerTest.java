package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeplerTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new Kepler(2, 3);
    }

    @Override
    protected void arrange(double[] q) {
        q[0] += 2.5; // never nearer to the origin than 1
    }

    @Test
    void aCircularMotionIsHeldByItsPull() { // m v²/r = k/r²
        double r = 2;
        double v = Math.sqrt(3 / (2 * r));
        TimeDerivatives rates = system().timeDerivatives(State.of(new double[] {r, 0}, new double[] {0, 2 * v}));

        assertThat(rates.dq()).containsExactly(0, v);
        assertThat(rates.dp(0)).isCloseTo(-2 * v * v / r, within(1e-15));
        assertThat(system().energy(State.of(new double[] {r, 0}, new double[] {0, 2 * v})))
                .isCloseTo(-3 / (2 * r), within(1e-15)); // −k/(2a)
    }

    @Test
    void thePullIsAlongTheLineToTheOrigin() {
        double[] out = new double[2];
        new Kepler().potentialGradient(new double[] {3, 4}, out);

        assertThat(out).usingComparatorWithPrecision(1e-17).containsExactly(3.0 / 125, 4.0 / 125);
    }

    @Test
    void refusesWhatHoldsNoBody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kepler(0, 1))
                .withMessage("mass must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kepler(1, -1))
                .withMessage("attraction must be finite and > 0, got -1.0");
    }
}
