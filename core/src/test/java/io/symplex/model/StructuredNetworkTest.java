package io.symplex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.StormerVerlet;
import io.symplex.system.Friction;
import io.symplex.system.Reals;
import io.symplex.system.SeparableHamiltonian;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StructuredNetworkTest {

    private static final StructuredNetwork PLAIN = StructuredNetwork.of(Perceptron.of(2, 5, 3));

    @TempDir
    private Path folder;

    static Stream<StructuredNetwork> networks() {
        return Stream.of(
                PLAIN,
                PLAIN.withPeriodic(List.of(1)).withDamping(Damping.PER_COORDINATE),
                PLAIN.withKinetic(Kinetic.SEPARABLE).withDamping(Damping.MATRIX),
                PLAIN.withKinetic(Kinetic.LEARNED_MASSES).withPeriodic(List.of(0, 1)),
                PLAIN.withPotential(Potential.translationInvariant(1)),
                PLAIN.withKinetic(Kinetic.LEARNED_MASS)
                        .withPotential(Potential.pairs(1).withOnSite()),
                PLAIN.withKinetic(Kinetic.SEPARABLE).withPotential(Potential.CHAIN.withOnSite()),
                PLAIN.withKinetic(Kinetic.ofMasses(List.of(0.1, 2.0)))
                        .withNetwork(Perceptron.of(2, 4).withActivation(Activation.SINE)));
    }

    private static NeuralHamiltonian untrained(StructuredNetwork network) {
        double[] parameters = network.initialParameters(4);
        Arrays.setAll(parameters, i -> parameters[i] + 0.01 * i);
        return network.hamiltonian(parameters);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theGradientIsThatOfTheEnergy(StructuredNetwork network) {
        NeuralHamiltonian system = untrained(network);
        double[] q = {0.3, -0.8};
        double[] p = {0.5, 1.1};
        double[] outQ = new double[2];
        double[] outP = new double[2];

        system.gradient(q, p, outQ, outP);

        double h = 1e-5;
        for (int i = 0; i < 2; i++) {
            double[] above = q.clone();
            double[] below = q.clone();
            above[i] += h;
            below[i] -= h;
            assertThat(outQ[i]).isCloseTo((system.energy(above, p) - system.energy(below, p)) / (2 * h), within(1e-9));
            above = p.clone();
            below = p.clone();
            above[i] += h;
            below[i] -= h;
            assertThat(outP[i]).isCloseTo((system.energy(q, above) - system.energy(q, below)) / (2 * h), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void comesBackFromAFileWithTheSameBits(StructuredNetwork network) {
        NeuralHamiltonian model = untrained(network).withCoordinates(List.of("x", "y", "u", "v"));

        NeuralHamiltonian loaded = NeuralHamiltonian.load(model.save(folder.resolve("m.safetensors")));

        assertThat(loaded.architecture()).isEqualTo(network);
        assertThat(loaded.parameters()).containsExactly(model.parameters());
        assertThat(loaded.coordinates()).isEqualTo(model.coordinates());
        assertThat(loaded.friction()).isEqualTo(model.friction());
    }

    @Test
    void aTurnChangesNothing() {
        NeuralHamiltonian system = untrained(PLAIN.withPeriodic(List.of(1)));

        double here = system.energy(new double[] {0.3, -0.8}, new double[2]);

        assertThat(system.energy(new double[] {0.3, -0.8 + 2 * Math.PI}, new double[2]))
                .isCloseTo(here, within(1e-13));
        assertThat(system.energy(new double[] {0.3, -0.8 - 20_000 * Math.PI}, new double[2]))
                .isCloseTo(here, within(1e-10));
        assertThat(system.energy(new double[] {0.3 + 2 * Math.PI, -0.8}, new double[2]))
                .isNotCloseTo(here, within(1e-3));
    }

    @Test
    void energiesThatAreApartSayThemselvesApart() {
        NeuralHamiltonian whole = untrained(PLAIN.withKinetic(Kinetic.SEPARABLE));
        double[] q = {0.3, -0.8};
        double[] p = {0.5, 1.1};

        SeparableHamiltonian apart = whole.separated().orElseThrow();

        assertThat(apart.kineticEnergy(p) + apart.potentialEnergy(q)).isCloseTo(whole.energy(q, p), within(1e-14));
        assertThat(apart.kineticEnergy(new double[2])).isZero();
        assertThat(untrained(PLAIN).separated()).isEmpty();
        new StormerVerlet().stepper(whole, 1).step(0.1, q, p);
        assertThat(q[0]).isNotEqualTo(0.3);
    }

    @Test
    void massesAndFrictionAreReadOffTheParameters() {
        StructuredNetwork network = PLAIN.withKinetic(Kinetic.LEARNED_MASSES).withDamping(Damping.MATRIX);
        double[] parameters = network.initialParameters(1);
        parameters[0] = 0.5;
        int friction = parameters.length - 3;
        parameters[friction] = 2;
        parameters[friction + 1] = 1;
        parameters[friction + 2] = -3;

        NeuralHamiltonian model = network.hamiltonian(parameters);

        assertThat(model.masses()).contains(Reals.of(4, 1));
        assertThat(model.friction()).contains(new Friction(2, Reals.of(4, -6, -6, 10)));
        assertThat(untrained(PLAIN.withKinetic(Kinetic.ofMasses(List.of(3.0)))).masses())
                .contains(Reals.of(3, 3));
        assertThat(untrained(PLAIN).masses()).isEmpty();
        assertThat(untrained(PLAIN).friction()).isEmpty();
    }

    @Test
    void saysItself() {
        assertThat(PLAIN).hasToString("H(q, p): 4 → 5 → 3 → 1, tanh");
        assertThat(PLAIN.withKinetic(Kinetic.SEPARABLE).withPeriodic(List.of(1)).withDamping(Damping.PER_COORDINATE))
                .hasToString("T(p) + V(q): 2 → 5 → 3 → 1 and 3 → 5 → 3 → 1, tanh, periodic q1, friction");
        assertThat(PLAIN.withKinetic(Kinetic.LEARNED_MASSES).withDamping(Damping.MATRIX))
                .hasToString("p²/(2m) + V(q): 2 → 5 → 3 → 1, tanh, masses learned, friction matrix");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withKinetic(Kinetic.ofMasses(List.of(1.0, 1.0, 1.0))))
                .withMessage("masses must be one, or one for each of the 2 coordinates, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinetic.ofMasses(List.of(-1.0)))
                .withMessage("mass must be finite and > 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinetic.ofMasses(List.of()))
                .withMessage("the number of masses must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Kinetic(Kinetic.Form.SEPARABLE, List.of(1.0)))
                .withMessage("masses must be none for a kinetic energy that is SEPARABLE, got [1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withPeriodic(List.of(2)))
                .withMessage("periodic must be positions from 0 to 1, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withNetwork(Perceptron.of(1, 3)))
                .withMessage("network must have 2 degrees of freedom, got 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kinetic\":\"masses\"|\"kinetic\":\"masse5\"|__metadata__: kinetic must be one of coupled, separable,"
                        + " masses, equal_masses, got 'masse5'; read it with a newer Symplex",
                "\"friction\":\"matrix\"|\"friction\":\"none00\"|__metadata__: friction must be one of none,"
                        + " per_coordinate, matrix, got 'none00'; read it with a newer Symplex",
                "\"masses\":\"0.5,2.0\"|\"masses\":\"0.5,2,1\"|__metadata__: masses must be one, or one for each of the 2"
                        + " coordinates, got 3",
                "\"masses\":\"0.5,2.0\"|\"masses\":\"0.5,two\"|__metadata__: masses must be numbers such as 1.0,2.0, got"
                        + " '0.5,two'; write the file anew",
                "\"periodic\":\"1\"|\"periodic\":\"7\"|__metadata__: periodic must be positions from 0 to 1, got 7",
                "\"hidden\":\"5,3\"|\"hidden\":\"4,3\"|tensor 'potential.0.weight' must have the shape [4, 3], got [5, 3];"
                        + " its metadata say so",
                "\"periodic\":\"1\"|\"periodiC\":\"1\"|__metadata__: periodic must be there for a structured network,"
                        + " got none; write the file anew",
                "friction.rest|friction.resT|the tensors must be those that the structure has, got 'friction.resT'"
                        + " besides; write the file anew",
                "\"degrees_of_freedom\":\"2\"|\"degrees_of_freedom\":\"x\"|__metadata__: degrees_of_freedom must be a"
                        + " whole number, got 'x'; write the file anew",
            })
    void aFileThatContradictsItselfIsRefused(String right, String wrong, String message) throws IOException {
        StructuredNetwork network = PLAIN.withKinetic(Kinetic.ofMasses(List.of(0.5, 2.0)))
                .withPeriodic(List.of(1))
                .withDamping(Damping.MATRIX);
        Path file = untrained(network).save(folder.resolve("m.safetensors"));
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(right);
        Files.write(file, text.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeuralHamiltonian.load(file))
                .withMessageStartingWith(file + ": " + message);
    }
}
