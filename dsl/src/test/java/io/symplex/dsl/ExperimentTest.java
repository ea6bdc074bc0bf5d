package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.system.State;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.StopReason;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences that begin with a system; {@code ExperimentKotlinTest} says them in Kotlin. */
class ExperimentTest {

    @Test
    void theSentenceLearnsTheOscillator() {
        Learned learned = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(10000)
                .train();

        assertThat(learned.epochs()).isEqualTo(10_000);
        assertThat(learned.stopReason()).isEqualTo(StopReason.EPOCHS_DONE);
        assertThat(learned.loss()).isLessThan(5e-5); // of the states that the last epoch happened to draw
        assertThat(learned.compare(state(1.0, 0.0), 2000, 0.01).error().maxQ()).isLessThan(0.02);
    }

    @Test
    void trajectoryMatchingLearnsFromSimulatedStates() {
        Learned learned = Experiment.of(harmonicOscillator())
                .sample(20, 1.5)
                .simulate(40, 0.05)
                .keepEvery(10)
                .trajectoryMatching()
                .learningRate(1e-2)
                .epochs(300)
                .train();

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 50);
    }

    @Test
    void gradientMatchingLearnsFromSimulatedStates() {
        Learned learned = Experiment.of(harmonicOscillator())
                .sample(10, 1.5)
                .simulate(40, 0.05)
                .keepEvery(10)
                .gradientMatching()
                .epochs(500)
                .train();

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 10);
    }

    @Test
    void aSystemOfTwoDegreesOfFreedomIsLearnedLikewise() {
        Learned learned = Experiment.of(new CoupledOscillators(0.5))
                .sample(50, 1)
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(500)
                .train();

        assertThat(learned.degreesOfFreedom()).isEqualTo(2);
        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 50);
    }

    @Nested
    class SaysAPlan {

        @Test
        void withDefaultsForWhatIsLeftUnsaid() {
            TrainingPlan plan = Experiment.of(harmonicOscillator())
                    .sample(50, 1.5)
                    .gradientMatching()
                    .plan();

            assertThat(plan)
                    .isEqualTo(
                            TrainingPlan.of(new SampledStates(harmonicOscillator(), 50, 1.5), new GradientMatching()));
            assertThat(plan.epochs()).isEqualTo(10_000);
            assertThat(plan.seed()).isZero();
        }

        @Test
        void thatMatchesTrajectoriesInTheStepsOfTheSimulation() {
            TrainingPlan plan = Experiment.of(harmonicOscillator())
                    .sample(20, 1.5)
                    .simulate(200, 0.01)
                    .keepEvery(50)
                    .trajectoryMatching()
                    .plan();

            Simulation simulation = Simulation.of(200, 0.01).withKeepEvery(50);
            assertThat(plan.data())
                    .isEqualTo(new SimulatedTrajectories(new SampledStates(harmonicOscillator(), 20, 1.5), simulation));
            assertThat(plan.objective()).isEqualTo(new TrajectoryMatching(0.01, false));
        }

        @Test
        void thatIsEqualForEqualSentences() {
            assertThat(sentence()).isEqualTo(sentence()).hasSameHashCodeAs(sentence());
        }

        private static TrainingPlan sentence() {
            return Experiment.of(harmonicOscillator(2, 3, 0.5))
                    .sample(20, 1.5)
                    .simulate(200, 0.01)
                    .keepEvery(50)
                    .trajectoryMatching()
                    .truncatedGradient()
                    .hidden(8)
                    .plan();
        }
    }

    @Nested
    class ShowsWhatItLooksAt {

        @Test
        void asStatesWithinTheAmplitude() {
            SampledStage stage = Experiment.of(harmonicOscillator()).sample(50, 1.5);

            List<State> states = stage.states(7);

            assertThat(states).hasSize(50).doesNotHaveDuplicates();
            assertThat(states).allMatch(state -> Math.abs(state.q(0)) <= 1.5 && Math.abs(state.p(0)) <= 1.5);
            assertThat(stage.states(7)).isEqualTo(states);
            assertThat(stage.states(8)).isNotEqualTo(states);
        }

        @Test
        void asTrajectoriesWithExactDerivatives() {
            Observations seen = Experiment.of(harmonicOscillator())
                    .sample(20, 1.5)
                    .simulate(200, 0.01)
                    .keepEvery(50)
                    .observations(0);

            assertThat(seen)
                    .hasToString(
                            "Observations: 20 trajectories, 100 rows, 1 degree of freedom (q, p), with derivatives");
            assertThat(seen.dq()).containsExactly(seen.p());
        }

        @Test
        void andKeepsEveryStateIfNotToldOtherwise() {
            SimulatedStage stage =
                    Experiment.of(harmonicOscillator()).sample(2, 1.5).simulate(200, 0.01);

            assertThat(stage.observations(0).rows()).isEqualTo(2 * 201);
        }
    }

    @Nested
    class ContinuedTwice {

        @Test
        void aSampledStageGivesIndependentExperiments() {
            SampledStage sampled = Experiment.of(harmonicOscillator()).sample(20, 1.5);

            SimulatedStage coarse = sampled.simulate(100, 0.1);
            SimulatedStage fine = sampled.simulate(1000, 0.01);

            assertThat(coarse.observations(0).rows()).isEqualTo(20 * 101);
            assertThat(fine.observations(0).rows()).isEqualTo(20 * 1001);
            assertThat(sampled.gradientMatching().plan().data())
                    .isEqualTo(new SampledStates(harmonicOscillator(), 20, 1.5));
        }

        @Test
        void aSimulatedStageGivesIndependentExperiments() {
            SimulatedStage all =
                    Experiment.of(harmonicOscillator()).sample(20, 1.5).simulate(200, 0.01);

            SimulatedStage few = all.keepEvery(50);

            assertThat(all.observations(0).rows()).isEqualTo(20 * 201);
            assertThat(few.observations(0).rows()).isEqualTo(20 * 5);
        }
    }

    @Nested
    class Refuses {

        private final Experiment experiment = Experiment.of(harmonicOscillator());

        @Test
        void noStates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> experiment.sample(0, 1.5))
                    .withMessage("count must be >= 1, got 0");
        }

        @Test
        void anAmplitudeThatIsNoLength() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> experiment.sample(50, Double.NaN))
                    .withMessage("amplitude must be finite and > 0, got NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> experiment.sample(50, -1.5))
                    .withMessage("amplitude must be finite and > 0, got -1.5");
        }

        @Test
        void aSimulationThatDoesNotMove() {
            SampledStage sampled = experiment.sample(20, 1.5);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sampled.simulate(0, 0.01))
                    .withMessage("steps must be >= 1, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sampled.simulate(200, 0))
                    .withMessage("dt must be finite and > 0, got 0.0");
        }

        @Test
        void toKeepNothing() {
            SimulatedStage simulated = experiment.sample(20, 1.5).simulate(200, 0.01);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulated.keepEvery(0))
                    .withMessage("keepEvery must be >= 1, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulated.keepEvery(201))
                    .withMessage("keepEvery must be <= steps (200), got 201");
        }
    }
}
