package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThreeBodyTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new ThreeBody(2, 0.5, 1.3, 1.5);
    }

    @Override
    protected void arrange(double[] q) {
        q[0] += 5; // the bodies are never nearer than 2
        q[3] += 5;
    }

    @Test
    void lagrangesTriangleTurnsAsOneBody() { // equal masses at the corners of a triangle: ω² = 3 G m/a³, a its side
        double side = 2;
        double[] q = {0, 0, side, 0, side / 2, side * Math.sqrt(0.75)};
        double[] out = new double[6];

        new ThreeBody().potentialGradient(q, out);

        double square = 3 / (side * side * side);
        double[] centre = {side / 2, side * Math.sqrt(0.75) / 3};
        for (int i = 0; i < 6; i++) { // −force = m ω² times the way from the centre
            assertThat(out[i]).isCloseTo(square * (q[i] - centre[i % 2]), within(1e-15));
        }
    }

    @Test
    void theThirdBodyFarAwayLeavesTwo() {
        double[] q = {0, 0, 1, 0, 1e200, 0};
        double[] p = {1, 2, 3, 4, 0, 0};

        assertThat(system().energy(q, p))
                .isEqualTo(new TwoBody(2, 0.5, 1.5).energy(new double[] {0, 0, 1, 0}, new double[] {1, 2, 3, 4}));
    }

    @Test
    void refusesWhatDoesNotAttract() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeBody(-1, 1, 1, 1))
                .withMessage("mass1 must be finite and > 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeBody(1, 0, 1, 1))
                .withMessage("mass2 must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeBody(1, 1, Double.NaN, 1))
                .withMessage("mass3 must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeBody(1, 1, 1, 0))
                .withMessage("gravitation must be finite and > 0, got 0.0");
    }
}
