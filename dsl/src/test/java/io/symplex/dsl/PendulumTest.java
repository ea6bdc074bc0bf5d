package io.symplex.dsl;

import static io.symplex.dsl.Symplex.observations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.data.Observations;
import io.symplex.evaluate.GradientError;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.system.Hamiltonian;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Noisy observations of a pendulum, 25 trajectories to learn from and as many held out. */
class PendulumTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("SYMPLEX_DATA", "../../shared/data"))
            .toAbsolutePath()
            .normalize(); // beside the checkout: Maven runs tests in the folder of the module

    /** The flat energy: under it nothing moves. */
    private static final Hamiltonian NOTHING = NeuralHamiltonian.of(
            Perceptron.of(1, 1), new double[Perceptron.of(1, 1).parameterCount()]);

    @BeforeEach
    void dataAreThere() {
        assumeTrue(Files.isDirectory(DATA), () -> "skipped: no folder " + DATA + "; SYMPLEX_DATA may name another");
    }

    @Test
    void gradientMatchingPredictsHeldOutDerivatives() {
        Observations heldOut = observations(DATA.resolve("pendulum/test.csv"));

        Learned learned = Experiment.of(observations(DATA.resolve("pendulum/train.csv")))
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(300)
                .train();

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 20);
        assertThat(GradientError.of(learned, heldOut).total())
                .isLessThan(GradientError.of(NOTHING, heldOut).total() / 20);
    }

    @Test
    void trajectoryMatchingPredictsHeldOutStates() {
        Observations heldOut = observations(DATA.resolve("pendulum/test.csv"));

        Learned learned = Experiment.of(observations(DATA.resolve("pendulum/train.csv")))
                .trajectoryMatching(0.05)
                .learningRate(1e-2)
                .epochs(300)
                .train();

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 2); // 0.04 is the noise of two states
        assertThat(learned.compare(heldOut, 0.01).error().rmsQ()).isLessThan(restingError(heldOut) / 3);
    }

    private static double restingError(Observations seen) {
        return new Comparison(
                        NOTHING,
                        seen.trajectories(),
                        seen.trajectories().stream()
                                .map(t -> new SymplecticEuler().follow(NOTHING, t.first(), t.times(), 1))
                                .toList())
                .error()
                .rmsQ();
    }
}
