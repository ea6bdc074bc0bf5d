package io.symplex.evaluate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GradientCheckTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1.5, 1e4})
    void rightGradientsPassAtAnyAmplitude(double amplitude) {
        assertThatCode(() -> {
                    GradientCheck.require(new HarmonicOscillator(3e-3, 3e4, 7), amplitude);
                    GradientCheck.require(NeuralHamiltonian.untrained(Perceptron.of(3, 8, 8), 1), amplitude);
                    GradientCheck.require(new Kepler(1), amplitude);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongSignIsFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.require(new Kepler(-1), 1.5))
                .withMessageMatching(
                        "gradient of Kepler must be the derivative of its energy, got ∂H/∂q0 = (\\S+) where the"
                                + " energy's slope is -?\\S+, at q = .*, p = .*; look for a sign or a factor");
    }

    @Test
    void aForgottenFactorIsFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientCheck.require(new Kepler(2), 1.5))
                .withMessageStartingWith("gradient of Kepler must be the derivative of its energy, got ∂H/∂q0 = ");
    }

    /** H = p²/2 − 1/|q| in the plane, its force times a factor. */
    private record Kepler(double factor) implements Hamiltonian {

        @Override
        public int degreesOfFreedom() {
            return 2;
        }

        @Override
        public double energy(double[] q, double[] p) {
            return (p[0] * p[0] + p[1] * p[1]) / 2 - 1 / Math.sqrt(q[0] * q[0] + q[1] * q[1]);
        }

        @Override
        public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
            double square = q[0] * q[0] + q[1] * q[1];
            double cube = square * Math.sqrt(square);
            for (int i = 0; i < 2; i++) {
                outQ[i] = factor * q[i] / cube;
                outP[i] = p[i];
            }
        }
    }
}
