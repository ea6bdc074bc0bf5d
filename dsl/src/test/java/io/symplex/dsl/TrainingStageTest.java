package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.model.Activation;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.Adam;
import io.symplex.train.Compute;
import io.symplex.train.DivergenceException;
import io.symplex.train.EngineUnavailableException;
import io.symplex.train.Precision;
import io.symplex.train.Schedule;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The words that say how to train; {@code TrainingStageKotlinTest} says them in Kotlin. */
class TrainingStageTest {

    private final GradientMatchingStage stage =
            Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching();

    @Test
    void saysItselfAndThatNothingHasBeenDone() {
        assertThat(stage.epochs(5000)).hasToString("""
                Experiment, not run yet; .train() runs it
                  SampledStates[system=HarmonicOscillator[mass=1.0, springConstant=1.0, equilibriumPosition=0.0], count=10, amplitude=1.5]
                  2 → 16 → 16 → 1, tanh; gradient matching; 5,000 epochs; seed 0""");
    }

    @Nested
    class EveryWord {

        @Test
        void ofTheNetworkChangesTheArchitecture() {
            assertThat(stage.hidden(16).plan().architecture()).isEqualTo(Perceptron.of(1, 16, 16));
            assertThat(stage.layers(8, 4, 2).plan().architecture()).isEqualTo(Perceptron.of(1, 8, 4, 2));
            assertThat(stage.layers(5).activation(Activation.SINE).plan().architecture())
                    .isEqualTo(Perceptron.of(1, 5).withActivation(Activation.SINE));
        }

        @Test
        void ofTheTrainingChangesThePlan() {
            TrainingPlan plan = stage.epochs(123)
                    .batch(5)
                    .learningRate(0.25)
                    .seed(42)
                    .precision(Precision.FLOAT)
                    .engine("jvm")
                    .threads(2)
                    .device("gpu0")
                    .report(50)
                    .plan();

            assertThat(plan)
                    .isEqualTo(stage.plan()
                            .withEpochs(123)
                            .withBatch(5)
                            .withOptimizer(Adam.DEFAULTS.withAveraging(true).withLearningRate(0.25))
                            .withSeed(42)
                            .withCompute(new Compute("jvm", Precision.FLOAT, 2, "gpu0"))
                            .withReportEvery(50));
        }

        @Test
        void ofTheOptimizerKeepsWhatItDoesNotName() {
            Adam slow = new Adam(0.1, 0.5, 0.9, 1e-6, true, new Schedule.Constant());

            assertThat(stage.optimizer(slow).plan().optimizer()).isEqualTo(slow);
            assertThat(stage.optimizer(slow).learningRate(0.2).plan().optimizer())
                    .isEqualTo(new Adam(0.2, 0.5, 0.9, 1e-6, true, new Schedule.Constant()));
        }

        @Test
        void ofTrajectoryMatchingKeepsItsStep() {
            TrajectoryMatchingStage matching = Experiment.of(Seen.irregular()).trajectoryMatching(0.05);

            assertThat(matching.truncatedGradient().plan().objective()).isEqualTo(new TrajectoryMatching(0.05, true));
            assertThat(matching.plan().objective()).isEqualTo(new TrajectoryMatching(0.05, false));
        }

        @Test
        void maySayThePlanInAnyOrder() {
            assertThat(stage.hidden(8)
                            .epochs(5)
                            .seed(3)
                            .activation(Activation.GELU)
                            .plan())
                    .isEqualTo(stage.activation(Activation.GELU)
                            .seed(3)
                            .epochs(5)
                            .hidden(8)
                            .plan());
        }

        @Test
        void leavesTheStageItContinues() {
            TrainingPlan before = stage.plan();

            TrainingPlan narrow = stage.hidden(4).epochs(5).plan();
            TrainingPlan wide = stage.hidden(32).report(7).plan();

            assertThat(stage.plan()).isEqualTo(before);
            assertThat(narrow)
                    .isEqualTo(before.withArchitecture(Perceptron.of(1, 4, 4)).withEpochs(5));
            assertThat(wide)
                    .isEqualTo(before.withArchitecture(Perceptron.of(1, 32, 32)).withReportEvery(7));
        }
    }

    @Nested
    class Training {

        @Test
        void givesTheSameBitsForTheSameSeed() {
            Learned first = stage.epochs(50).seed(5).train();
            Learned second = stage.seed(5).epochs(50).train();

            assertThat(second.losses()).containsExactly(first.losses());
            assertThat(second.model().parameters())
                    .containsExactly(first.model().parameters());
        }

        @Test
        void givesTheSameBitsForTheSameSeedOnTrajectoriesToo() {
            SimulatedStage simulated =
                    Experiment.of(harmonicOscillator()).sample(5, 1.5).simulate(20, 0.05);

            Learned first = simulated.trajectoryMatching().epochs(20).seed(5).train();
            Learned second = simulated.trajectoryMatching().epochs(20).seed(5).train();

            assertThat(second.model().parameters())
                    .containsExactly(first.model().parameters());
        }

        @Test
        void givesOtherBitsForAnotherSeed() {
            assertThat(stage.epochs(1).seed(5).train().loss())
                    .isNotEqualTo(stage.epochs(1).seed(6).train().loss());
        }

        @Test
        void isTheSameWhoeverWatches() {
            Learned alone = stage.epochs(20).train();
            Learned watched = stage.epochs(20).report(1, (epoch, loss) -> {}).train();

            assertThat(watched.losses()).containsExactly(alone.losses());
            assertThat(watched.plan()).isEqualTo(alone.plan());
        }

        @Test
        void followsTheGradientThatWasSaid() {
            TrajectoryMatchingStage matching =
                    Experiment.of(Seen.irregular()).trajectoryMatching(0.05).epochs(5);

            double[] full = matching.train().losses();
            double[] truncated = matching.truncatedGradient().train().losses();

            assertThat(truncated[0]).isEqualTo(full[0]);
            assertThat(truncated[4]).isNotEqualTo(full[4]);
        }

        @Test
        void makesMoreStepsInSmallerBatches() {
            GradientMatchingStage observed = Experiment.of(Seen.withDerivatives(new HarmonicOscillator()))
                    .gradientMatching()
                    .epochs(100);

            Learned inBatches = observed.batch(6).train();

            assertThat(inBatches.epochs()).isEqualTo(100);
            assertThat(inBatches.loss()).isLessThan(observed.train().loss() / 2);
        }

        @Test
        void averagesTheLastStepsOverFreshStatesOnly() {
            Adam adam = (Adam) stage.plan().optimizer();

            assertThat(adam.averaging()).isTrue();
            assertThat(Experiment.of(Seen.irregular())
                            .trajectoryMatching(0.05)
                            .plan()
                            .optimizer())
                    .isEqualTo(Adam.DEFAULTS);
        }

        @Test
        void computesInFloatIfToldSo() {
            Learned learned = stage.epochs(5).precision(Precision.FLOAT).train();

            assertThat(learned.engine()).contains("float");
            assertThat(learned.losses()).isNotEqualTo(stage.epochs(5).train().losses());
        }

        @Test
        void canBeRepeatedWithFreshReports() {
            List<Integer> heard = new ArrayList<>();
            GradientMatchingStage reported = stage.epochs(3).report(2, (epoch, loss) -> heard.add(epoch));

            Learned first = reported.train();
            Learned second = reported.train();

            assertThat(second.losses()).containsExactly(first.losses());
            assertThat(heard).containsExactly(1, 2, 3, 1, 2, 3);
        }
    }

    @Nested
    class Refuses {

        @Test
        void noEpochs() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.epochs(0))
                    .withMessage("epochs must be >= 1, got 0");
        }

        @Test
        void aNetworkThatIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.hidden(0))
                    .withMessage("hidden must be 1 to 65,536 units a layer, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(stage::layers)
                    .withMessage("hidden must name 1 to 64 layers, got 0; say layers(16, 16)");
        }

        @Test
        void aBatchOfNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.batch(0))
                    .withMessage("batch must be >= 1, got 0");
        }

        @Test
        void aLearningRateThatIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.learningRate(0))
                    .withMessage("learningRate must be finite and > 0, got 0.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.learningRate(Double.NaN))
                    .withMessage("learningRate must be finite and > 0, got NaN");
        }

        @Test
        void toReportNever() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.report(0))
                    .withMessage("every must be >= 1, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stage.report(0, (epoch, loss) -> {}))
                    .withMessage("every must be >= 1, got 0");
        }

        @Test
        void anEngineThatIsNotThere() {
            assertThatExceptionOfType(EngineUnavailableException.class)
                    .isThrownBy(() -> stage.engine("warp").train())
                    .withMessage(
                            "engine 'warp' not found, available: [jvm, djl]; say engine(\"auto\") to let Symplex choose")
                    .matches(missing -> missing.engine().equals("warp"));
        }

        @Test
        void toGoOnWithALossThatIsNoNumber() {
            assertThatExceptionOfType(DivergenceException.class)
                    .isThrownBy(() -> stage.activation(Activation.SOFTPLUS)
                            .learningRate(1e300)
                            .train())
                    .withMessageMatching("loss became (NaN|infinite) at epoch 2 \\(last finite \\S+\\);"
                            + " lower the learning rate, now 1\\.0E300")
                    .matches(diverged -> diverged.epoch() == 2);
        }
    }
}
