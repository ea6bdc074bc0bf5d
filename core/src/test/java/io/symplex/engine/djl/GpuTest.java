package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.model.Activation;
import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs a GPU, its driver, and {@code ai.djl.pytorch:pytorch-native-cu128:2.7.1} on the class path. */
@NeedsPyTorch
@Tag("gpu")
class GpuTest {

    private static final double AGREEMENT = 1e-10;

    private final Compute gpu = Compute.DEFAULTS.withDevice("gpu0");

    @BeforeEach
    void needsOne() {
        assumeTrue(PyTorch.start().gpus() > 0, "PyTorch sees no GPU");
    }

    @ParameterizedTest
    @EnumSource
    void perceptronsAreAsOnTheProcessor(Activation activation) {
        agree(Perceptron.of(2, 13, 8).withActivation(activation));
    }

    @Test
    void blocksAreAsOnTheProcessor() {
        agree(BlockArchitecture.of(2, () -> Cases.perceptron(13, 8)));
    }

    @Test
    void saysWhereItComputes() {
        assertThat(new DjlEngine().evaluator(Perceptron.of(1, 3), gpu).description())
                .isEqualTo("djl (PyTorch 2.7.1, gpu0, double)");
    }

    private void agree(Architecture network) {
        double[] parameters = network.initialParameters(3);
        double[] expected = new double[parameters.length];
        double[] found = new double[parameters.length];
        LossEvaluator here = new DjlEngine().evaluator(network, Compute.DEFAULTS);
        LossEvaluator there = new DjlEngine().evaluator(network, gpu);

        double matching = here.gradientMatching(parameters, Cases.states(2, 100), expected);
        assertThat(there.gradientMatching(parameters, Cases.states(2, 100), found))
                .isCloseTo(matching, within(AGREEMENT * matching));
        Cases.assertAgree(found, expected, AGREEMENT);
        double rollout = here.trajectoryMatching(parameters, Cases.segments(2), false, expected);
        assertThat(there.trajectoryMatching(parameters, Cases.segments(2), false, found))
                .isCloseTo(rollout, within(AGREEMENT * rollout));
        Cases.assertAgree(found, expected, AGREEMENT);
    }
}
