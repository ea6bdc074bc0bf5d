package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.model.Activation;
import io.symplex.model.Damping;
import io.symplex.model.Kinetic;
import io.symplex.model.NetworkArchitecture;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.HarmonicOscillator;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first bytes of the SHA-256 of trained parameters: on any machine and any JDK the table holds.
 *
 * <p>A change of the arithmetic changes the table; then it is written anew, and CHANGELOG.md says so.
 */
final class SameBitsTest {

    private static final SampledStates STATES = new SampledStates(new HarmonicOscillator(), 50, 1.5);

    @ParameterizedTest
    @CsvSource({
        "TANH, DOUBLE, 254e9a06cb407372",
        "TANH, FLOAT, c73d800f23f3c199",
        "SOFTPLUS, DOUBLE, 4c4c48eebbc3efab",
        "SINE, FLOAT, fd03081e901b5d17",
        "GELU, DOUBLE, 86cf372f0455ee1f",
    })
    void gradientMatching(Activation activation, Precision precision, String expected) {
        TrainingPlan plan = TrainingPlan.of(STATES, new GradientMatching()).withEpochs(200);

        assertThat(fingerprint(plan, activation, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, DOUBLE, af0ccbeba571153a",
        "TANH, FLOAT, dfe4ada06f288797",
        "SOFTPLUS, FLOAT, e4fa2470d987fff1",
        "SINE, DOUBLE, 125a076a4c6000d0",
        "GELU, FLOAT, 383d3fd88c0ba675",
    })
    void trajectoryMatching(Activation activation, Precision precision, String expected) {
        TrainingData data =
                new SimulatedTrajectories(STATES, Simulation.of(40, 0.05).withKeepEvery(10));
        TrainingPlan plan = TrainingPlan.of(data, new TrajectoryMatching(0.05, false))
                .withEpochs(5)
                .withBatch(30);

        assertThat(fingerprint(plan, activation, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LBFGS, TANH, DOUBLE, d744ce02649733ef",
        "LBFGS, GELU, FLOAT, b2e17005fa95a69f",
        "LEVENBERG_MARQUARDT, TANH, DOUBLE, 172834e33a6d3b0a",
        "LEVENBERG_MARQUARDT, SINE, FLOAT, 819e61fabbf6abad",
        "SCHEDULED, TANH, DOUBLE, 09f6678321858a75",
    })
    void optimisers(String optimizer, Activation activation, Precision precision, String expected) {
        TrainingPlan plan = TrainingPlan.of(STATES, new GradientMatching())
                .withOptimizer(named(optimizer))
                .withEpochs(12);

        assertThat(fingerprint(plan, activation, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ADAM, TANH, DOUBLE, 0542f11e5ab4cc25",
        "LBFGS, SOFTPLUS, FLOAT, ad96b35833a393db",
        "LEVENBERG_MARQUARDT, TANH, DOUBLE, bad44d4b43a07313",
    })
    void windowsWithFreeStarts(String optimizer, Activation activation, Precision precision, String expected) {
        TrainingData data =
                new SimulatedTrajectories(STATES, Simulation.of(40, 0.05).withKeepEvery(4));
        TrajectoryMatching objective = new TrajectoryMatching(0.1, false)
                .withIntegrator(new RungeKutta4())
                .withWindow(5)
                .withFreeStarts(true);
        TrainingPlan plan =
                TrainingPlan.of(data, objective).withOptimizer(named(optimizer)).withEpochs(4);

        assertThat(fingerprint(plan, activation, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SEPARABLE, NONE, ADAM, DOUBLE, 231b06e3abd3ea4e",
        "SEPARABLE, MATRIX, LEVENBERG_MARQUARDT, DOUBLE, b16da79dcfda7dc9",
        "MASSES, PER_COORDINATE, LBFGS, FLOAT, c73cba26c80eb3e4",
        "COUPLED, PER_COORDINATE, ADAM, DOUBLE, 75a9c613a5799078",
    })
    void structure(Kinetic.Form form, Damping damping, String optimizer, Precision precision, String expected) {
        TrainingData data =
                new SimulatedTrajectories(STATES, Simulation.of(40, 0.05).withKeepEvery(4));
        TrajectoryMatching objective = new TrajectoryMatching(0.1, false)
                .withIntegrator(new RungeKutta4())
                .withWindow(5)
                .withFreeStarts(true);
        TrainingPlan plan =
                TrainingPlan.of(data, objective).withOptimizer(named(optimizer)).withEpochs(4);
        StructuredNetwork network = StructuredNetwork.of(Perceptron.of(1, 13, 8))
                .withKinetic(new Kinetic(form, List.of()))
                .withPeriodic(List.of(0))
                .withDamping(damping);

        assertThat(fingerprint(plan, network, precision)).isEqualTo(expected);
    }

    private static Optimizer named(String optimizer) {
        return switch (optimizer) {
            case "ADAM" -> Adam.DEFAULTS;
            case "SCHEDULED" -> Adam.DEFAULTS.withSchedule(new Schedule.Cosine(0.01).warmedUp(3));
            case "LBFGS" -> LBfgs.DEFAULTS;
            case "LEVENBERG_MARQUARDT" -> LevenbergMarquardt.DEFAULTS;
            default -> throw new AssertionError(optimizer);
        };
    }

    private static String fingerprint(TrainingPlan plan, Activation activation, Precision precision) {
        return fingerprint(plan, Perceptron.of(1, 13, 8).withActivation(activation), precision);
    }

    private static String fingerprint(TrainingPlan plan, NetworkArchitecture architecture, Precision precision) {
        double[] parameters = Trainer.run(
                        plan.withArchitecture(architecture)
                                .withCompute(Compute.DEFAULTS.withPrecision(precision))
                                .withSeed(7),
                        List.of())
                .model()
                .parameters();
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Double.BYTES);
        bytes.asDoubleBuffer().put(parameters);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
