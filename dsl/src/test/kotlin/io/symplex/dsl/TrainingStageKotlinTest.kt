package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.model.Activation
import io.symplex.model.Perceptron
import io.symplex.train.Adam
import io.symplex.train.Compute
import io.symplex.train.DivergenceException
import io.symplex.train.EngineUnavailableException
import io.symplex.train.Precision
import io.symplex.train.Schedule
import io.symplex.train.StopReason
import io.symplex.train.TrainingListener.Decision
import io.symplex.train.TrajectoryMatching
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource

/** The words of `TrainingStageTest` and `WatchingTest`, said in Kotlin. */
internal class TrainingStageKotlinTest {
    private val stage = Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching()

    @Test
    fun wordsOfTheNetworkChangeTheArchitecture() {
        assertThat(stage.hidden(16).plan().architecture).isEqualTo(Perceptron.of(1, 16, 16))
        assertThat(stage.layers(8, 4, 2).plan().architecture).isEqualTo(Perceptron.of(1, 8, 4, 2))
        assertThat(
            stage
                .layers(5)
                .activation(Activation.SINE)
                .plan()
                .architecture,
        ).isEqualTo(Perceptron.of(1, 5).withActivation(Activation.SINE))
    }

    @Test
    fun wordsOfTheTrainingChangeThePlan() {
        val plan =
            stage
                .epochs(123)
                .batch(5)
                .optimizer(Adam(0.1, 0.5, 0.9, 1e-6, true, Schedule.Constant()))
                .learningRate(0.25)
                .seed(42)
                .precision(Precision.FLOAT)
                .engine("jvm")
                .threads(2)
                .device("gpu0")
                .report(50)
                .plan()

        assertThat(plan).isEqualTo(
            stage
                .plan()
                .withEpochs(123)
                .withBatch(5)
                .withOptimizer(Adam(0.25, 0.5, 0.9, 1e-6, true, Schedule.Constant()))
                .withSeed(42)
                .withCompute(Compute("jvm", Precision.FLOAT, 2, "gpu0"))
                .withReportEvery(50),
        )
    }

    @Test
    fun truncatedGradientKeepsTheStep() {
        val matching = Experiment.of(Seen.irregular()).trajectoryMatching(0.05)

        assertThat(matching.truncatedGradient().plan().objective).isEqualTo(TrajectoryMatching(0.05, true))
        assertThat(matching.plan().objective).isEqualTo(TrajectoryMatching(0.05, false))
    }

    @Test
    fun theSameSeedGivesTheSameBits() {
        val first = stage.epochs(50).seed(5).train()
        val second = stage.seed(5).epochs(50).train()

        assertThat(second.losses()).containsExactly(*first.losses())
        assertThat(second.model().parameters()).containsExactly(*first.model().parameters())
    }

    @ParameterizedTest
    @CsvSource("10, 4, '1 4 8 10'", "8, 4, '1 4 8'", "3, 100, '1 3'")
    fun aReportIsHeardAfterTheFirstEverySoManyAndTheLast(
        epochs: Int,
        every: Int,
        expected: String,
    ) {
        val heard = mutableListOf<Int>()

        val learned = stage.epochs(epochs).report(every) { epoch, _ -> heard += epoch }.train()

        assertThat(heard.joinToString(" ")).isEqualTo(expected)
        assertThat(learned.epochs()).isEqualTo(epochs)
    }

    @Test
    fun aListenerEndsTheTraining() {
        val learned = stage.listener { epoch, _ -> if (epoch == 7) Decision.STOP else Decision.CONTINUE }.train()

        assertThat(learned.stopReason()).isEqualTo(StopReason.STOPPED_BY_LISTENER)
        assertThat(learned.epochs()).isEqualTo(7)
    }

    @Test
    fun anInterruptKeepsWhatWasLearned() {
        val learned =
            stage
                .listener { epoch, _ ->
                    if (epoch == 5) Thread.currentThread().interrupt()
                    Decision.CONTINUE
                }.train()

        assertThat(Thread.interrupted()).isTrue()
        assertThat(learned.stopReason()).isEqualTo(StopReason.INTERRUPTED)
        assertThat(learned.epochs()).isEqualTo(5)
    }

    @Test
    fun refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
            .isThrownBy { stage.epochs(0) }
            .withMessage("epochs must be >= 1, got 0")
        assertThatIllegalArgumentException()
            .isThrownBy { stage.batch(0) }
            .withMessage("batch must be >= 1, got 0")
        assertThatIllegalArgumentException()
            .isThrownBy { stage.layers() }
            .withMessage("hidden must name 1 to 64 layers, got 0; say layers(16, 16)")
        assertThatIllegalArgumentException()
            .isThrownBy { stage.report(0) { _, _ -> } }
            .withMessage("every must be >= 1, got 0")
        assertThatExceptionOfType(EngineUnavailableException::class.java)
            .isThrownBy { stage.engine("warp").train() }
            .withMessage("engine 'warp' not found, available: [jvm, djl]; say engine(\"auto\") to let Symplex choose")
        assertThatExceptionOfType(DivergenceException::class.java)
            .isThrownBy { stage.activation(Activation.SOFTPLUS).learningRate(1e300).train() }
            .matches { it.epoch() == 2 }
    }
}
