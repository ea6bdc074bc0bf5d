package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.integrate.Simulation;
import io.symplex.model.Activation;
import io.symplex.model.Perceptron;
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
        "TANH, DOUBLE, e94f07e9b63ce33e",
        "TANH, FLOAT, 3537ee9690e8a346",
        "SOFTPLUS, DOUBLE, b6ba98d7e087d714",
        "SINE, FLOAT, 360ab6a067f97e86",
        "GELU, DOUBLE, 99a394cf284c752f",
    })
    void gradientMatching(Activation activation, Precision precision, String expected) {
        TrainingPlan plan = TrainingPlan.of(STATES, new GradientMatching()).withEpochs(200);

        assertThat(fingerprint(plan, activation, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, DOUBLE, f2585975ea9bf538",
        "TANH, FLOAT, 4c29e39d0eccc87a",
        "SOFTPLUS, FLOAT, a3c18b1a2f2ae432",
        "SINE, DOUBLE, c24c3aeec3595174",
        "GELU, FLOAT, 1d0d71b9637f60ba",
    })
    void trajectoryMatching(Activation activation, Precision precision, String expected) {
        TrainingData data =
                new SimulatedTrajectories(STATES, Simulation.of(40, 0.05).withKeepEvery(10));
        TrainingPlan plan = TrainingPlan.of(data, new TrajectoryMatching(0.05, false))
                .withEpochs(5)
                .withBatch(30);

        assertThat(fingerprint(plan, activation, precision)).isEqualTo(expected);
    }

    private static String fingerprint(TrainingPlan plan, Activation activation, Precision precision) {
        Perceptron architecture = Perceptron.of(1, 13, 8).withActivation(activation);
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
