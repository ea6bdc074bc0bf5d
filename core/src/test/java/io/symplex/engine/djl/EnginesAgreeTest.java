package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.engine.jvm.JvmEngine;
import io.symplex.model.Activation;
import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import io.symplex.train.SegmentBatch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engines' promise to each other: the same loss and gradient, in double precision. */
@NeedsPyTorch
class EnginesAgreeTest {

    /** Relative to the largest number. */
    private static final double AGREEMENT = 1e-10;

    @ParameterizedTest
    @EnumSource
    void onGradientMatching(Activation activation) {
        for (int rows : new int[] {1, 3, 64, 100}) {
            Perceptron network = Perceptron.of(2, 13, 8, 7).withActivation(activation);

            agree(
                    network,
                    network,
                    (evaluator, parameters, out) -> evaluator.gradientMatching(parameters, Cases.states(2, rows), out));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onTrajectoryMatchingOverSegmentsOfUnequalLength(Activation activation) {
        Perceptron network = Perceptron.of(2, 13, 8).withActivation(activation);
        SegmentBatch segments = Cases.segments(2);

        assertThat(segments.steps(0)).isGreaterThan(2 * segments.steps(segments.count() - 1));
        for (boolean truncated : new boolean[] {false, true}) {
            agree(
                    network,
                    network,
                    (evaluator, parameters, out) -> evaluator.trajectoryMatching(parameters, segments, truncated, out));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onTrajectoryMatchingOverSegmentsOfEqualLength(boolean truncated) {
        Perceptron network = Perceptron.of(2, 13, 8);
        SegmentBatch segments = Cases.evenSegments(2);

        assertThat(segments.steps(0)).isEqualTo(2).isEqualTo(segments.steps(segments.count() - 1));
        agree(
                network,
                network,
                (evaluator, parameters, out) -> evaluator.trajectoryMatching(parameters, segments, truncated, out));
    }

    @Test
    void onABlockThatIsAPerceptron() {
        Perceptron network = Perceptron.of(2, 13, 8);
        BlockArchitecture block = BlockArchitecture.of(2, () -> Cases.perceptron(13, 8));
        SegmentBatch segments = Cases.segments(2);

        assertThat(block.parameterCount()).isEqualTo(network.parameterCount());
        for (int time = 0; time < 4; time++) { // TorchScript makes itself anew in its first calls
            agree(
                    network,
                    block,
                    (evaluator, parameters, out) -> evaluator.gradientMatching(parameters, Cases.states(2, 50), out));
            agree(
                    network,
                    block,
                    (evaluator, parameters, out) -> evaluator.trajectoryMatching(parameters, segments, false, out));
            agree(
                    network,
                    block,
                    (evaluator, parameters, out) -> evaluator.trajectoryMatching(parameters, segments, true, out));
        }
    }

    @ParameterizedTest
    @EnumSource
    void farFromLinear(Activation activation) { // where tanh is flat, and softplus straight
        Perceptron network = Perceptron.of(2, 13, 8).withActivation(activation);
        double[] parameters =
                Arrays.stream(network.initialParameters(3)).map(w -> 30 * w).toArray();

        agree(
                network,
                network,
                parameters,
                (evaluator, theta, out) -> evaluator.gradientMatching(theta, Cases.states(2, 100), out));
    }

    @FunctionalInterface
    private interface Loss {
        double evaluate(LossEvaluator evaluator, double[] parameters, double[] out);
    }

    private static void agree(Perceptron network, Architecture same, Loss loss) {
        double[] parameters =
                Arrays.stream(network.initialParameters(3)).map(w -> 1.5 * w).toArray();
        agree(network, same, parameters, loss);
    }

    private static void agree(Perceptron network, Architecture same, double[] parameters, Loss loss) {
        double[] expected = new double[parameters.length];
        double[] found = new double[parameters.length];
        try (LossEvaluator jvm = new JvmEngine().evaluator(network, Compute.DEFAULTS);
                LossEvaluator djl = new DjlEngine().evaluator(same, Compute.DEFAULTS)) {
            double value = loss.evaluate(jvm, parameters, expected);

            assertThat(loss.evaluate(djl, parameters, found)).isCloseTo(value, within(AGREEMENT * value));
            Cases.assertAgree(found, expected, AGREEMENT);
        }
    }
}
