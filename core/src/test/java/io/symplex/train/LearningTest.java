package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.Simulation;
import io.symplex.model.Architecture;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference's experiments, with bounds that every seed seen keeps. */
class LearningTest {

    private final HarmonicOscillator system = new HarmonicOscillator();
    private final Architecture architecture = Architecture.of(1, 16, 16);

    @Test
    void gradientMatchingLearnsTheHarmonicOscillator() {
        TrainingPlan plan = TrainingPlan.of(new SampledStates(system, 50, 1.5), new GradientMatching())
                .withArchitecture(architecture);

        TrainingResult result = Trainer.run(plan, List.of());

        // Losses of several seeds: 5e-6 to 1.4e-5; largest errors: 4e-3 to 3e-2. The reference: 6.4e-6 and 9e-3.
        assertThat(result.loss()).isLessThan(2e-5);
        Simulation orbit = Simulation.of(2000, 0.01);
        RolloutError error =
                RolloutError.of(orbit.run(system, State.of(1, 0)), orbit.run(result.model(), State.of(1, 0)));
        assertThat(error.maxQ()).isLessThan(4e-2);
        assertThat(error.maxP()).isLessThan(4e-2);
    }

    @Test
    void trajectoryMatchingLearnsToo() {
        SimulatedTrajectories data = new SimulatedTrajectories(
                new SampledStates(system, 20, 1.5), Simulation.of(200, 0.01).withKeepEvery(50));
        TrainingPlan plan = TrainingPlan.of(data, new TrajectoryMatching(0.01, false))
                .withArchitecture(architecture)
                .withEpochs(300);

        double[] losses = Trainer.run(plan, List.of()).losses();

        assertThat(losses[299]).isLessThan(losses[0] / 20); // by 41 with this seed
    }
}
