package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.integrate.Simulation
import io.symplex.train.GradientMatching
import io.symplex.train.SampledStates
import io.symplex.train.SimulatedTrajectories
import io.symplex.train.StopReason
import io.symplex.train.TrainingPlan
import io.symplex.train.TrajectoryMatching
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test

/** The sentences of `ExperimentTest`, said in Kotlin. */
internal class ExperimentKotlinTest {
    @Test
    fun theSentenceLearnsTheOscillator() {
        val learned =
            Experiment
                .of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(10_000)
                .train()

        assertThat(learned.epochs()).isEqualTo(10_000)
        assertThat(learned.stopReason()).isEqualTo(StopReason.EPOCHS_DONE)
        assertThat(learned.loss()).isLessThan(5e-5)
        assertThat(learned.compare(state(1.0, 0.0), 2000, 0.01).error().maxQ).isLessThan(0.02)
    }

    @Test
    fun trajectoryMatchingLearnsFromSimulatedStates() {
        val learned =
            Experiment
                .of(harmonicOscillator())
                .sample(20, 1.5)
                .simulate(40, 0.05)
                .keepEvery(10)
                .trajectoryMatching()
                .learningRate(1e-2)
                .epochs(300)
                .train()

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 50)
    }

    @Test
    fun gradientMatchingLearnsFromSimulatedStates() {
        val learned =
            Experiment
                .of(harmonicOscillator())
                .sample(10, 1.5)
                .simulate(40, 0.05)
                .keepEvery(10)
                .gradientMatching()
                .epochs(500)
                .train()

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 10)
    }

    @Test
    fun aSystemOfTwoDegreesOfFreedomIsLearnedLikewise() {
        val learned =
            Experiment
                .of(CoupledOscillators(0.5))
                .sample(50, 1.0)
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(500)
                .train()

        assertThat(learned.degreesOfFreedom()).isEqualTo(2)
        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 50)
    }

    @Test
    fun aSentenceSaysAPlan() {
        val stage = Experiment.of(harmonicOscillator()).sample(20, 1.5)

        assertThat(stage.gradientMatching().plan())
            .isEqualTo(TrainingPlan.of(SampledStates(harmonicOscillator(), 20, 1.5), GradientMatching()))

        val plan =
            stage
                .simulate(200, 0.01)
                .keepEvery(50)
                .trajectoryMatching()
                .plan()
        assertThat(plan.data)
            .isEqualTo(SimulatedTrajectories(SampledStates(harmonicOscillator(), 20, 1.5), Simulation.of(200, 0.01).withKeepEvery(50)))
        assertThat(plan.objective).isEqualTo(TrajectoryMatching(0.01, false))
    }

    @Test
    fun equalSentencesAreEqualPlans() {
        fun sentence() =
            Experiment
                .of(harmonicOscillator(2.0, 3.0, 0.5))
                .sample(20, 1.5)
                .simulate(200, 0.01)
                .trajectoryMatching()
                .truncatedGradient()
                .hidden(8)
                .plan()

        assertThat(sentence()).isEqualTo(sentence()).hasSameHashCodeAs(sentence())
    }

    @Test
    fun showsWhatItLooksAt() {
        val stage = Experiment.of(harmonicOscillator()).sample(5, 1.5)

        for ((q, p) in stage.states(7)) {
            assertThat(q[0]).isBetween(-1.5, 1.5)
            assertThat(p[0]).isBetween(-1.5, 1.5)
        }
        val seen = stage.simulate(200, 0.01).keepEvery(50).observations(0)
        assertThat(seen)
            .hasToString("Observations: 5 trajectories, 25 rows, 1 degree of freedom (q, p), with derivatives")
    }

    @Test
    fun aStageContinuedTwiceGivesIndependentExperiments() {
        val all = Experiment.of(harmonicOscillator()).sample(20, 1.5).simulate(200, 0.01)

        val few = all.keepEvery(50)

        assertThat(all.observations(0).rows()).isEqualTo(20 * 201)
        assertThat(few.observations(0).rows()).isEqualTo(20 * 5)
    }

    @Test
    fun refusesWhatCannotBe() {
        val experiment = Experiment.of(harmonicOscillator())

        assertThatIllegalArgumentException()
            .isThrownBy { experiment.sample(0, 1.5) }
            .withMessage("count must be >= 1, got 0")
        assertThatIllegalArgumentException()
            .isThrownBy { experiment.sample(50, Double.NaN) }
            .withMessage("amplitude must be finite and > 0, got NaN")
        assertThatIllegalArgumentException()
            .isThrownBy { experiment.sample(50, 1.5).simulate(0, 0.01) }
            .withMessage("steps must be >= 1, got 0")
        assertThatIllegalArgumentException()
            .isThrownBy { experiment.sample(50, 1.5).simulate(200, 0.01).keepEvery(201) }
            .withMessage("keepEvery must be <= steps (200), got 201")
    }
}
