package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.train.StopReason;
import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingListener.Decision;
import io.symplex.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who watches a training, and who ends it. */
class WatchingTest {

    private final GradientMatchingStage stage =
            Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching();

    @Nested
    class AReport {

        @ParameterizedTest
        @CsvSource({"10, 4, '1 4 8 10'", "8, 4, '1 4 8'", "3, 100, '1 3'", "1, 1, '1'", "3, 1, '1 2 3'"})
        void isHeardAfterTheFirstEverySoManyAndTheLast(int epochs, int every, String expected) {
            List<String> heard = new ArrayList<>();
            List<Double> losses = new ArrayList<>();

            Learned learned = stage.epochs(epochs)
                    .report(every, (epoch, loss) -> {
                        heard.add(Integer.toString(epoch));
                        losses.add(loss);
                    })
                    .train();

            assertThat(String.join(" ", heard)).isEqualTo(expected);
            assertThat(losses.get(0)).isEqualTo(learned.losses()[0]);
            assertThat(losses.get(losses.size() - 1)).isEqualTo(learned.losses()[learned.epochs() - 1]);
        }

        @Test
        void knowsTheLastEpochEvenIfItIsSaidLater() {
            List<Integer> heard = new ArrayList<>();

            assertThat(stage.report(4, (epoch, loss) -> heard.add(epoch))
                            .epochs(6)
                            .train()
                            .epochs())
                    .isEqualTo(6);

            assertThat(heard).containsExactly(1, 4, 6);
        }

        @Test
        void withoutItsOwnListenerIsHeardByTheOthers() {
            Diary diary = new Diary();

            Learned learned = stage.listener(diary).report(4).epochs(6).train();

            assertThat(diary.lines).containsExactly("started 6", "reported 1", "reported 4", "reported 6", "ended");
            assertThat(learned.plan().reportEvery()).isEqualTo(4);
        }
    }

    @Nested
    class AListener {

        @Test
        void hearsEveryEpochAndItsLoss() {
            List<Double> heard = new ArrayList<>();

            Learned learned = stage.epochs(5)
                    .listener((epoch, loss) -> {
                        heard.add(loss);
                        return Decision.CONTINUE;
                    })
                    .train();

            assertThat(heard).hasSize(5).first().isEqualTo(learned.losses()[0]);
            assertThat(heard.get(4)).isEqualTo(learned.losses()[learned.epochs() - 1]);
        }

        @Test
        void endsTheTraining() {
            Learned learned = stage.listener((epoch, loss) -> epoch == 7 ? Decision.STOP : Decision.CONTINUE)
                    .train();

            assertThat(learned.stopReason()).isEqualTo(StopReason.STOPPED_BY_LISTENER);
            assertThat(learned.epochs()).isEqualTo(7);
            assertThat(learned.losses()).hasSize(7);
        }

        @Test
        void isNotAloneAndAllHearTheLastEpoch() {
            List<String> heard = new ArrayList<>();

            Learned learned = stage.listener((epoch, loss) -> {
                        heard.add("first " + epoch);
                        return epoch == 2 ? Decision.STOP : Decision.CONTINUE;
                    })
                    .listener((epoch, loss) -> {
                        heard.add("second " + epoch);
                        return Decision.CONTINUE;
                    })
                    .train();

            assertThat(learned.epochs()).isEqualTo(2);
            assertThat(heard).containsExactly("first 1", "second 1", "first 2", "second 2");
        }

        @Test
        void thatThrowsEndsTheTrainingWithItsException() {
            Diary diary = new Diary();
            GradientMatchingStage broken = stage.listener(diary).listener((epoch, loss) -> {
                throw new IllegalStateException("no more paper");
            });

            assertThatIllegalStateException().isThrownBy(broken::train).withMessage("no more paper");
            assertThat(diary.lines).containsExactly("started 10000", "ended");
        }
    }

    @Nested
    class AnInterrupt {

        @Test
        void keepsWhatWasLearned() throws InterruptedException, ExecutionException, TimeoutException {
            CountDownLatch underWay = new CountDownLatch(3);
            FutureTask<Learned> training = new FutureTask<>(() -> stage.epochs(10_000_000)
                    .listener((epoch, loss) -> {
                        underWay.countDown();
                        return Decision.CONTINUE;
                    })
                    .train());
            Thread thread = new Thread(training);
            thread.start();
            underWay.await();

            thread.interrupt();
            Learned learned = training.get(10, TimeUnit.SECONDS);

            assertThat(learned.stopReason()).isEqualTo(StopReason.INTERRUPTED);
            assertThat(learned.epochs()).isBetween(3, 9_999_999);
            assertThat(learned.energy(1.0, 0.0)).isFinite();
        }

        @Test
        void leavesTheThreadInterrupted() {
            Learned learned = stage.listener((epoch, loss) -> {
                        if (epoch == 5) {
                            Thread.currentThread().interrupt();
                        }
                        return Decision.CONTINUE;
                    })
                    .train();

            assertThat(Thread.interrupted()).isTrue(); // and clears it for the next test
            assertThat(learned.epochs()).isEqualTo(5);
            assertThat(learned).asString().contains("after 5 epochs").contains("(interrupted)");
        }

        @Test
        void beforeTheFirstEpochLeavesAnUntrainedModelAndNoLoss() {
            Thread.currentThread().interrupt();
            Learned learned = stage.train();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(learned.epochs()).isZero();
            assertThat(learned.loss()).isNaN();
            assertThatIllegalStateException()
                    .isThrownBy(learned::lossFigure)
                    .withMessage("a loss figure must have at least one epoch, got none; the training was interrupted"
                            + " before its first");
        }
    }

    /** Writes down what a listener may hear besides the epochs. */
    private static final class Diary implements TrainingListener {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void trainingStarted(TrainingPlan plan) {
            lines.add("started " + plan.epochs());
        }

        @Override
        public Decision epochEnded(int epoch, double loss) {
            return Decision.CONTINUE;
        }

        @Override
        public void progressReported(int epoch, double loss) {
            lines.add("reported " + epoch);
        }

        @Override
        public void trainingEnded() {
            lines.add("ended");
        }
    }
}
