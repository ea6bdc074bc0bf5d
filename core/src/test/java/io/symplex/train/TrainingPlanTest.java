package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.integrate.Simulation;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

    private final TrainingPlan plan =
            TrainingPlan.of(new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching());

    @Test
    void saysDefaults() {
        assertThat(plan.architecture()).isEqualTo(Perceptron.of(1, 16, 16));
        assertThat(plan.optimizer()).isEqualTo(Adam.DEFAULTS.withAveraging(true));
        assertThat(plan.batch()).isZero();
        assertThat(plan.epochs()).isEqualTo(10_000);
        assertThat(plan.seed()).isZero();
        assertThat(plan.compute()).isEqualTo(new Compute("auto", Precision.DOUBLE, 0, "cpu"));
        assertThat(plan.reportEvery()).isZero();
    }

    @Test
    void overFixedDataNothingIsAveraged() {
        TrainingData fixed =
                new SimulatedTrajectories(new SampledStates(new HarmonicOscillator(), 2, 1), Simulation.of(10, 0.01));

        assertThat(TrainingPlan.of(fixed, new GradientMatching()).optimizer()).isEqualTo(Adam.DEFAULTS);
    }

    @Test
    void eachChangeChangesOneThing() {
        TrainingPlan changed = plan.withObjective(new TrajectoryMatching(0.01, true))
                .withArchitecture(Perceptron.of(1, 16))
                .withOptimizer(Adam.DEFAULTS.withLearningRate(0.5))
                .withEpochs(7)
                .withBatch(6)
                .withHoldOut(new HoldOut(0.25, 10))
                .withWeightDecay(0.5)
                .withSeed(8)
                .withCompute(new Compute("jvm", Precision.FLOAT, 2, "gpu0"))
                .withReportEvery(9);

        assertThat(changed)
                .isEqualTo(new TrainingPlan(
                        plan.data(),
                        new TrajectoryMatching(0.01, true),
                        Perceptron.of(1, 16),
                        new Adam(0.5, 0.9, 0.999, 1e-8, false, new Schedule.Constant()),
                        7,
                        6,
                        new HoldOut(0.25, 10),
                        0.5,
                        8,
                        new Compute("jvm", Precision.FLOAT, 2, "gpu0"),
                        9));
    }

    @Test
    void isEqualByValue() {
        assertThat(plan)
                .isEqualTo(
                        TrainingPlan.of(new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching()));
        assertThat(plan).isNotEqualTo(plan.withSeed(1));
    }

    @Test
    void refusesWhatCannotBeDone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withEpochs(0))
                .withMessage("epochs must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withBatch(-2))
                .withMessage("batch must be >= 0, got -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withReportEvery(-1))
                .withMessage("reportEvery must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withArchitecture(Perceptron.of(2, 16)))
                .withMessage("architecture must have as many degrees of freedom as the data (1), got 2");
    }
}
