package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.TrainingListener.Decision;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trainings whose losses are said beforehand. */
class TrainingTest {

    private final TrainingPlan plan = TrainingPlan.of(
                    new SampledStates(new HarmonicOscillator(), 1, 1), new GradientMatching())
            .withArchitecture(Perceptron.of(1, 1))
            .withOptimizer(Adam.DEFAULTS.withLearningRate(0.5));

    @Test
    void aLossThatBecomesNaNEndsItWithAdvice() {
        DivergenceException thrown =
                catchThrowableOfType(DivergenceException.class, () -> run(0, 1, 0.5, 0.25, 0.03125, Double.NaN, 1));

        assertThat(thrown)
                .hasMessage("loss became NaN at epoch 4 (last finite 0.0313); lower the learning rate, now 0.5");
        assertThat(thrown.epoch()).isEqualTo(4);
        assertThat(thrown.lastFiniteLoss()).isEqualTo(0.03125);
    }

    @Test
    void aLossThatBecomesInfiniteEndsItToo() {
        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> run(0, 1, 1e300, Double.POSITIVE_INFINITY))
                .withMessage(
                        "loss became infinite at epoch 2 (last finite 1.00e+300); lower the learning rate, now 0.5");
    }

    @Test
    void aFirstLossThatIsNotFiniteHasNoneBefore() {
        DivergenceException thrown = catchThrowableOfType(DivergenceException.class, () -> run(0, 1, Double.NaN));

        assertThat(thrown)
                .hasMessage(
                        "loss became NaN at epoch 1 (no finite loss before); nothing was learned yet: look for numbers of the data or the system that are huge or not finite");
        assertThat(thrown.lastFiniteLoss()).isNaN();
    }

    @Test
    void aLossThatIsNotFiniteAfterTheLastStepEndsItToo() {
        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> run(0, Double.NaN, 0.5, 0.25))
                .withMessage("loss became NaN at epoch 2 (last finite 0.250); lower the learning rate, now 0.5");
    }

    @Test
    void aLastStepThatLeavesNoFiniteParametersEndsItToo() {
        DivergenceException thrown =
                catchThrowableOfType(DivergenceException.class, () -> run(Double.NaN, 1, 0.5, 0.25));

        assertThat(thrown)
                .hasMessage("a parameter became NaN at epoch 2 (last finite 0.250); lower the learning rate, now 0.5");
        assertThat(thrown.epoch()).isEqualTo(2);
        assertThat(thrown.lastFiniteLoss()).isEqualTo(0.25);
    }

    @Test
    void aListenerThatStopsItAfterSuchAStepLearnsOfItToo() {
        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> new Training(
                                plan.withEpochs(5),
                                new Said(Double.POSITIVE_INFINITY, 0.5, 0.5),
                                new double[5],
                                null,
                                Listeners.with(List.of((epoch, loss) -> Decision.STOP), plan),
                                Checkpointing.NONE)
                        .run(() -> "said"))
                .withMessage("a parameter became NaN at epoch 1 (last finite 0.500); lower the learning rate, now 0.5");
    }

    @Test
    void theResultHoldsEveryLoss() {
        TrainingResult result = run(0, 0.0625, 0.5, 0.25, 0.125);

        assertThat(result.losses()).containsExactly(0.5, 0.25, 0.125);
        assertThat(result.loss()).isEqualTo(0.0625); // that of the parameters kept
        assertThat(result.epochs()).isEqualTo(3);
        assertThat(result.stopReason()).isEqualTo(StopReason.EPOCHS_DONE).hasToString("all epochs done");
        assertThat(result.engine()).isEqualTo("said");
        assertThat(result).hasToString("TrainingResult(loss 0.0625 after 3 epochs, all epochs done, said)");
        result.losses()[0] = 7;
        assertThat(result.losses()[0]).isEqualTo(0.5);
    }

    /** Runs as many epochs as there are losses, with gradients of zero but for the last. */
    private TrainingResult run(double lastGradient, double keptLoss, double... losses) {
        TrainingPlan said = plan.withEpochs(losses.length);
        return new Training(
                        said,
                        new Said(lastGradient, keptLoss, losses),
                        new double[5],
                        null,
                        Listeners.with(List.of(), said),
                        Checkpointing.NONE)
                .run(() -> "said");
    }

    private static final class Said implements EpochLoss {
        private final double lastGradient;
        private final double[] losses;
        private final double keptLoss;
        private int epoch; // from 1
        private int asked;

        Said(double lastGradient, double keptLoss, double... losses) {
            this.lastGradient = lastGradient;
            this.keptLoss = keptLoss;
            this.losses = losses;
        }

        @Override
        public int batches() {
            return 1;
        }

        @Override
        public int parameterCount() {
            return 5;
        }

        @Override
        public FixedLoss fixed() {
            throw new AssertionError("Adam asks for batches");
        }

        @Override
        public double share(int batch) {
            return 1;
        }

        @Override
        public void nextEpoch() {
            epoch++;
        }

        @Override
        public double evaluate(int batch, double[] parameters, double[] out) {
            Arrays.fill(out, epoch == losses.length ? lastGradient : 0);
            return asked++ == losses.length ? keptLoss : losses[epoch - 1];
        }
    }
}
