package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.Simulation;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference's experiments, with bounds that every seed seen keeps. */
class LearningTest {

    private static final Optimizer ADAM_THEN_MARQUARDT =
            Adam.DEFAULTS.withLearningRate(3e-3).then(500, LevenbergMarquardt.DEFAULTS);

    private final HarmonicOscillator system = new HarmonicOscillator();
    private final Perceptron architecture = Perceptron.of(1, 16, 16);

    @Test
    void gradientMatchingLearnsTheHarmonicOscillator() {
        TrainingPlan plan = TrainingPlan.of(new SampledStates(system, 50, 1.5), new GradientMatching())
                .withArchitecture(architecture)
                .withSeed(3);

        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.loss()).isLessThanOrEqualTo(7e-6); // the reference's medians
        RolloutError error = errorOf(result);
        assertThat(error.maxQ()).isLessThanOrEqualTo(9e-3);
        assertThat(error.maxP()).isLessThanOrEqualTo(6.5e-3);
    }

    @Test
    void trajectoryMatchingLearnsTheHarmonicOscillator() {
        SimulatedTrajectories data = new SimulatedTrajectories(
                new SampledStates(system, 20, 1.5), Simulation.of(200, 0.01).withKeepEvery(50));
        TrainingPlan plan = TrainingPlan.of(data, new TrajectoryMatching(0.01, false))
                .withArchitecture(architecture)
                .withBatch(20)
                .withEpochs(2000);

        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.loss()).isLessThanOrEqualTo(1.4e-4); // the reference's medians, again
        RolloutError error = errorOf(result);
        assertThat(error.maxQ()).isLessThanOrEqualTo(7e-2);
        assertThat(error.maxP()).isLessThanOrEqualTo(9e-2);
    }

    @Test
    void adamThenLevenbergMarquardtLearnsItFiftyTimesCloser() {
        TrainingPlan plan = TrainingPlan.of(new SampledStates(system, 50, 1.5), new GradientMatching())
                .withArchitecture(architecture)
                .withOptimizer(ADAM_THEN_MARQUARDT)
                .withEpochs(580)
                .withSeed(3);

        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.loss()).isLessThanOrEqualTo(1e-8);
        RolloutError error = errorOf(result);
        assertThat(error.maxQ()).isLessThanOrEqualTo(2e-4);
        assertThat(error.maxP()).isLessThanOrEqualTo(2e-4);
    }

    @Test
    void adamThenLevenbergMarquardtLearnsTrajectoriesAHundredTimesCloser() {
        SimulatedTrajectories data = new SimulatedTrajectories(
                new SampledStates(system, 20, 1.5), Simulation.of(200, 0.01).withKeepEvery(50));
        TrainingPlan plan = TrainingPlan.of(data, new TrajectoryMatching(0.01, false))
                .withArchitecture(architecture)
                .withOptimizer(ADAM_THEN_MARQUARDT)
                .withEpochs(530);

        TrainingResult result = Trainer.run(plan, List.of());

        assertThat(result.loss()).isLessThanOrEqualTo(2e-8);
        RolloutError error = errorOf(result);
        assertThat(error.maxQ()).isLessThanOrEqualTo(1e-3);
        assertThat(error.maxP()).isLessThanOrEqualTo(1e-3);
    }

    private RolloutError errorOf(TrainingResult result) {
        Simulation orbit = Simulation.of(2000, 0.01);
        return RolloutError.of(orbit.run(system, State.of(1, 0)), orbit.run(result.model(), State.of(1, 0)));
    }
}
