package io.symplex.dsl

import io.symplex.data.SmoothingSpline
import io.symplex.system.Hamiltonian
import io.symplex.system.HarmonicOscillator
import io.symplex.train.GradientMatching
import io.symplex.train.ObservedData
import io.symplex.train.TrainingPlan
import io.symplex.train.TrajectoryMatching
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.assertj.core.api.Assertions.assertThatIllegalStateException
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/** The sentences of `ObservedStageTest`, said in Kotlin. */
internal class ObservedStageKotlinTest {
    @ParameterizedTest
    @MethodSource("systems")
    fun gradientMatchingLearnsFromDerivatives(system: Hamiltonian) {
        val learned =
            Experiment
                .of(Seen.withDerivatives(system))
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(400)
                .train()

        assertThat(learned.degreesOfFreedom()).isEqualTo(system.degreesOfFreedom())
        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 100)
        assertThat(learned.truth().isPresent).isFalse()
    }

    @ParameterizedTest
    @MethodSource("systems")
    fun trajectoryMatchingLearnsFromStatesAtIrregularTimes(system: Hamiltonian) {
        val learned =
            Experiment
                .of(Seen.irregular(system))
                .trajectoryMatching(0.05)
                .learningRate(1e-2)
                .epochs(400)
                .train()

        assertThat(learned.degreesOfFreedom()).isEqualTo(system.degreesOfFreedom())
        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 100)
    }

    @Test
    fun gradientMatchingLearnsFromDerivativesEstimatedFromStates() {
        val seen = Seen.irregular(HarmonicOscillator())

        for (smoother in listOf(Symplex.smoothingSpline(), Symplex.savitzkyGolay(2, 3))) {
            val learned =
                Experiment
                    .of(seen)
                    .estimateDerivatives(smoother)
                    .gradientMatching()
                    .adamThenLevenbergMarquardt(200, 30)
                    .train()

            assertThat(learned.compare(seen, 0.01).error().rmsQ()).isLessThan(0.05)
        }
    }

    @Test
    fun smoothStatesTakeThePlaceOfWhatWasSeen() {
        val seen = Seen.irregular(HarmonicOscillator())

        val plan =
            Experiment
                .of(seen)
                .smoothed(Symplex.smoothingSpline(0.1))
                .gradientMatching()
                .plan()

        assertThat(plan.data()).isEqualTo(ObservedData(seen.smoothed(SmoothingSpline(0.1))))
    }

    @Test
    fun saysAPlan() {
        val seen = Seen.withDerivatives(HarmonicOscillator())
        val stage = Experiment.of(seen)

        assertThat(stage.gradientMatching().plan())
            .isEqualTo(TrainingPlan.of(ObservedData(seen), GradientMatching()))
        assertThat(stage.trajectoryMatching(0.05).plan())
            .isEqualTo(TrainingPlan.of(ObservedData(seen), TrajectoryMatching(0.05, false)))
    }

    @Test
    fun refusesWhatTheDataDoNotGive() {
        val stage = Experiment.of(Seen.irregular())

        assertThatIllegalStateException()
            .isThrownBy { stage.gradientMatching() }
            .withMessage(
                "observations must have time derivatives (columns dq…, dp…) for gradient matching, got states" +
                    " alone; use trajectoryMatching(dt), or estimateDerivatives(…) where they are nearly exact",
            )
        assertThatIllegalArgumentException()
            .isThrownBy { stage.trajectoryMatching(Double.NaN) }
            .withMessage("dt must be finite and > 0, got NaN")
    }

    companion object {
        @JvmStatic
        fun systems(): List<Hamiltonian> = listOf(HarmonicOscillator(), CoupledOscillators(0.5))
    }
}
