package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.engine.jvm.JvmEngine;
import io.symplex.model.ParametricHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.SeparableHamiltonian;
import io.symplex.train.Adam;
import io.symplex.train.Compute;
import io.symplex.train.Descent;
import io.symplex.train.GradientMatching;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.SampledStates;
import io.symplex.train.StateBatch;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;
import io.symplex.train.WholeLoss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsPyTorch
class TorchScriptArchitectureTest {

    private static final double[] Q = {0.5, -1.25, 2.0};
    private static final double[] P = {-0.75, 0.25, 1.5};

    private final TorchScriptArchitecture energy = TorchScriptArchitecture.load(1, file("energy.pt"));

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(TorchScriptArchitectureTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What PyTorch says of {@code energy.pt}: H, ∂H/∂x, the loss, its gradient by W, b, w and c. */
    private static List<double[]> golden() throws IOException {
        return golden("energies.csv");
    }

    private static List<double[]> golden(String name) throws IOException {
        return Files.readAllLines(file(name)).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    @Test
    void energiesAndGradientsAreThoseOfPyTorch() throws IOException {
        ParametricHamiltonian hamiltonian = energy.hamiltonian(energy.initialParameters(0));
        double[] energies = new double[3];
        double[] gradientQ = new double[3];
        double[] gradientP = new double[3];

        hamiltonian.energies(3, Q, P, energies);
        hamiltonian.gradients(3, Q, P, gradientQ, gradientP);

        double[] gradient = new double[6];
        for (int r = 0; r < 3; r++) {
            gradient[2 * r] = gradientQ[r];
            gradient[2 * r + 1] = gradientP[r];
        }
        Cases.assertAgree(energies, golden().get(0), 1e-14);
        Cases.assertAgree(gradient, golden().get(1), 1e-14);
    }

    @Test
    void theLossAndItsGradientAreThoseOfPyTorch() throws IOException {
        StateBatch batch = new StateBatch(3, 1);
        batch.set(Q, P, Q, P); // the harmonic oscillator's gradient
        double[] found = new double[energy.parameterCount()];
        double[] expected =
                golden().stream().skip(3).flatMapToDouble(Arrays::stream).toArray();

        try (LossEvaluator evaluator = new DjlEngine().evaluator(energy, Compute.DEFAULTS)) {
            for (int time = 0; time < 5; time++) { // gradients must not add up, and TorchScript makes itself anew
                double loss = evaluator.gradientMatching(energy.initialParameters(0), batch, found);

                assertThat(loss).isCloseTo(golden().get(2)[0], within(1e-14 * loss));
                Cases.assertAgree(found, expected, 1e-14);
            }
        }
    }

    @Test
    void fiftyStepsAreThoseOfPyTorchsAdam() throws IOException {
        StateBatch batch = new StateBatch(3, 1);
        batch.set(Q, P, Q, P);
        double[] parameters = energy.initialParameters(0);
        double[] losses = new double[50];

        try (LossEvaluator evaluator = new DjlEngine().evaluator(energy, Compute.DEFAULTS)) {
            Descent adam = Adam.DEFAULTS
                    .withLearningRate(0.01)
                    .start(
                            new WholeLoss(
                                    parameters.length, (theta, out) -> evaluator.gradientMatching(theta, batch, out)),
                            50);
            for (int step = 0; step < 50; step++) {
                losses[step] = adam.epoch(parameters);
            }
        }

        List<double[]> expected = golden("adam.csv");
        Cases.assertAgree(
                losses,
                expected.subList(0, 50).stream().flatMapToDouble(Arrays::stream).toArray(),
                1e-13);
        Cases.assertAgree(
                parameters,
                expected.subList(50, 54).stream()
                        .flatMapToDouble(Arrays::stream)
                        .toArray(),
                1e-13);
    }

    @Test
    void trajectoryMatchingAgreesWithThePerceptronThatItIs() {
        Perceptron same = Perceptron.of(1, 8);
        double[] parameters = energy.initialParameters(0);
        double[] expected = new double[parameters.length];
        double[] found = new double[parameters.length];

        for (boolean truncated : new boolean[] {false, true}) {
            double loss = new JvmEngine()
                    .evaluator(same, Compute.DEFAULTS)
                    .trajectoryMatching(parameters, Cases.segments(1), truncated, expected);
            try (LossEvaluator evaluator = new DjlEngine().evaluator(energy, Compute.DEFAULTS)) {
                assertThat(evaluator.trajectoryMatching(parameters, Cases.segments(1), truncated, found))
                        .isCloseTo(loss, within(1e-10 * loss));
            }
            Cases.assertAgree(found, expected, 1e-10);
        }
    }

    @Test
    void isTrainedByTheEngineThatCan() {
        TrainingPlan plan = TrainingPlan.of(
                        new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
                .withArchitecture(energy)
                .withOptimizer(Adam.DEFAULTS.withLearningRate(0.01))
                .withEpochs(300);

        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.engine()).startsWith("djl (PyTorch 2.7.1, cpu, double, ");
        assertThat(result.losses()[0]).isGreaterThan(1);
        assertThat(result.loss()).isLessThan(0.05);
        assertThat(result.model().energy(1, 0) - result.model().energy(0, 0)).isCloseTo(0.5, within(0.1));
        assertThat(energy.initialParameters(0)).isNotEqualTo(result.model().parameters()); // the file's, still
    }

    @Test
    void aFormulaWithUnknownNumbersFindsThem() { // a scalar, one that does not change, one that lies across in memory
        TorchScriptArchitecture spring = TorchScriptArchitecture.load(2, file("spring.pt"));
        TrainingPlan plan = TrainingPlan.of(new SampledStates(new Two(), 50, 1.5), new GradientMatching())
                .withArchitecture(spring)
                .withOptimizer(Adam.DEFAULTS.withLearningRate(0.05))
                .withEpochs(300);

        double[] found = Trainer.run(plan, List.of()).model().parameters();

        assertThat(spring.initialParameters(7)).containsExactly(3, 2, -0.25, 0.25, 1.5);
        assertThat(found[0]).isCloseTo(4, within(1e-2));
        assertThat(found[1]).isCloseTo(1, within(1e-2));
        assertThat(found[4]).isCloseTo(1, within(1e-2));
    }

    /** Two springs: H = (p₀² + p₁²)/2 + 2 (q₀² + q₁²). */
    private static final class Two implements SeparableHamiltonian {
        @Override
        public int degreesOfFreedom() {
            return 2;
        }

        @Override
        public double kineticEnergy(double[] p) {
            return (p[0] * p[0] + p[1] * p[1]) / 2;
        }

        @Override
        public double potentialEnergy(double[] q) {
            return 2 * (q[0] * q[0] + q[1] * q[1]);
        }

        @Override
        public void kineticGradient(double[] p, double[] out) {
            System.arraycopy(p, 0, out, 0, 2);
        }

        @Override
        public void potentialGradient(double[] q, double[] out) {
            out[0] = 4 * q[0];
            out[1] = 4 * q[1];
        }
    }

    @Test
    void computesInItsOwnNumberType() {
        TorchScriptArchitecture narrow = TorchScriptArchitecture.load(1, file("energy_float.pt"));
        DjlEngine engine = new DjlEngine();

        assertThat(engine.obstacle(energy, Compute.DEFAULTS)).isEmpty();
        assertThat(engine.obstacle(energy, Compute.DEFAULTS.withPrecision(Precision.FLOAT)))
                .contains(
                        "the parameters of energy.pt are float64; say precision(DOUBLE), or module.float() before saving"
                                + " it");
        assertThat(engine.obstacle(narrow, Compute.DEFAULTS.withPrecision(Precision.FLOAT)))
                .isEmpty();
        assertThat(engine.obstacle(narrow, Compute.DEFAULTS))
                .contains("the parameters of energy_float.pt are float32; say module.double() before saving it, or"
                        + " precision(FLOAT)");
        double[] out = new double[narrow.parameterCount()];
        double loss = engine.evaluator(narrow, Compute.DEFAULTS.withPrecision(Precision.FLOAT))
                .gradientMatching(narrow.initialParameters(0), Cases.states(1, 20), out);
        double[] expected = out.clone();
        double wide = new JvmEngine()
                .evaluator(Perceptron.of(1, 8), Compute.DEFAULTS)
                .gradientMatching(narrow.initialParameters(0), Cases.states(1, 20), expected);
        assertThat(loss).isCloseTo(wide, within(1e-5 * wide));
        Cases.assertAgree(out, expected, 1e-5);
    }

    @Test
    void refusesWhatIsNoTorchScript(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.pt"), "import os");
        Path pickle = file("pickle.pt");
        Path broken = folder.resolve("broken.pt");
        byte[] archive = Files.readAllBytes(file("energy.pt"));
        for (int i = 100; i < 1000; i++) {
            archive[i] = 0;
        }
        Files.write(broken, archive);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(1, text))
                .withMessage(text + " must be a TorchScript module, got something else; save it by"
                        + " torch.jit.script(module).save(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(1, pickle))
                .withMessage(pickle + " must be a TorchScript module, got an archive without code, as torch.save makes"
                        + " it; save it by torch.jit.script(module).save(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(1, broken))
                .withMessageStartingWith("broken.pt must be a TorchScript module, got: ");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> TorchScriptArchitecture.load(1, folder.resolve("none.pt")))
                .withMessageContaining("none.pt");
    }

    @Test
    void refusesModulesThatAreNoEnergy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(1, file("fixed.pt")))
                .withMessage(
                        "fixed.pt must have parameters that require a gradient, got none; do not freeze the module");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(1, file("pair.pt")))
                .withMessage(
                        "pair.pt must give one energy a row, shape [rows] or [rows, 1], got shape (3, 2) for 3 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(2, file("energy.pt")))
                .withMessageStartingWith("energy.pt must give energies for q and p of shape [rows, 2], got: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TorchScriptArchitecture.load(0, file("energy.pt")))
                .withMessage("degreesOfFreedom must be >= 1, got 0");
    }

    @Test
    void saysWhatItIs() {
        assertThat(energy).hasToString("TorchScript energy.pt; 33 parameters");
        assertThat(energy.hamiltonian(energy.initialParameters(0)))
                .hasToString("Hamiltonian(TorchScript energy.pt; 33 parameters)");
        assertThat(energy.degreesOfFreedom()).isEqualTo(1);
    }
}
