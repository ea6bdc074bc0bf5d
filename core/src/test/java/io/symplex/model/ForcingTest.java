package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.expression.FormulaForce;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForcingTest {

    private static final StructuredNetwork NETWORK =
            StructuredNetwork.of(Perceptron.of(2, 3)).withPeriodic(List.of(1)).withDamping(Damping.MATRIX);

    static Stream<Forcing> forces() {
        return Stream.of(
                Forcing.none(),
                new Forcing.Known(FormulaForce.of("min(q0, 1)*cos(t)", "-0.5*q1")),
                new Forcing.Spline(-1.5, 20, 7, 0),
                new Forcing.Spline(0, 1e-3, 3, 4),
                new Forcing.Periodic(5.2, 3, 0),
                new Forcing.Periodic(0.1, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("forces")
    void areSavedWithTheNetwork(Forcing forcing, @TempDir Path folder) {
        NeuralHamiltonian model = NeuralHamiltonian.untrained(NETWORK.withForcing(forcing), 3);

        NeuralHamiltonian loaded = NeuralHamiltonian.load(model.save(folder.resolve("forced.safetensors")));

        assertThat(loaded.architecture()).isEqualTo(model.architecture());
        assertThat(loaded.parameters()).isEqualTo(model.parameters());
        assertThat(loaded.force()).isEqualTo(model.force());
        assertThat(loaded.force().isPresent()).isEqualTo(forcing.isPresent());
    }

    @Test
    void codeIsNotSaved(@TempDir Path folder) {
        NeuralHamiltonian model =
                NeuralHamiltonian.untrained(NETWORK.withForcing(new Forcing.Known((t, q, out) -> out[0] = t)), 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.save(folder.resolve("code.safetensors")))
                .withMessageStartingWith("force must be written as formulas to be saved, got");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spline", "spline: 1, 2, 3", "periodic: 1, x, 0", "wave: 3"})
    void anotherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcingText.read(text))
                .withMessageStartingWith("force must be known, spline or periodic with its numbers");
    }

    @Test
    void valuesHaveRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forcing.Spline(2, 2, 3, 0))
                .withMessage("to − from must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forcing.Periodic(1, 5000, 0))
                .withMessage("harmonics must be <= 4096, got 5000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NETWORK.withForcing(new Forcing.Known(FormulaForce.of("cos(t)"))))
                .withMessageStartingWith("force must have a formula for each of the 2 coordinates, got 1");
    }

    @Test
    void aTrainingBeginsWithoutAForceOfTime() {
        double[] out = new double[2];

        NeuralHamiltonian.untrained(NETWORK.withForcing(new Forcing.Spline(0, 5, 7, 0)), 1)
                .force()
                .orElseThrow()
                .at(2.2, new double[] {1, 2}, out);

        assertThat(out).containsOnly(0);
    }

    @Test
    void aTurnOfAnAngleChangesNothing() {
        NeuralHamiltonian model = NeuralHamiltonian.untrained(NETWORK.withForcing(new Forcing.Periodic(5.2, 2, 4)), 1);
        double[] here = new double[2];
        double[] turned = new double[2];

        model.force().orElseThrow().at(1, new double[] {0.3, 0.4}, here);
        model.force().orElseThrow().at(1, new double[] {0.3, 0.4 + 2 * Math.PI}, turned);

        assertThat(turned).containsExactly(here, within(1e-13));
        assertThat(here[0]).isNotZero();
    }

    @Test
    void theArchitectureSaysIt() {
        assertThat(NETWORK.withForcing(new Forcing.Spline(0, 20, 32, 0)).toString())
                .endsWith("friction matrix, force F(t) of 32 pieces from t = 0.000 to 20.00");
        assertThat(NETWORK.withForcing(new Forcing.Periodic(5.2, 1, 16)).toString())
                .endsWith("force F(q, t) of period 5.200, 1 harmonic, 16 units");
    }
}
