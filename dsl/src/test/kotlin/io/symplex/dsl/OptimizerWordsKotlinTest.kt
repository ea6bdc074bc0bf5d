package io.symplex.dsl

import io.symplex.dsl.Symplex.adam
import io.symplex.dsl.Symplex.bayesianRegularization
import io.symplex.dsl.Symplex.cosine
import io.symplex.dsl.Symplex.fallingBy
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.lBfgs
import io.symplex.dsl.Symplex.levenbergMarquardt
import io.symplex.dsl.Symplex.rungeKutta4
import io.symplex.dsl.Symplex.warmUp
import io.symplex.integrate.RungeKutta4
import io.symplex.train.HoldOut
import io.symplex.train.InTurn
import io.symplex.train.Schedule
import io.symplex.train.TrajectoryMatching
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The words of `OptimizerWordsTest`, said in Kotlin. */
internal class OptimizerWordsKotlinTest {
    private val stage = Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching()

    private val moving =
        Experiment
            .of(harmonicOscillator())
            .sample(10, 1.5)
            .simulate(20, 0.1)
            .trajectoryMatching()

    @Test
    fun optimisersAreValues() {
        val optimizer = adam(0.01).withSchedule(cosine(0.01).warmedUp(10)).then(5, lBfgs())

        assertThat(stage.optimizer(optimizer).plan().optimizer).isEqualTo(optimizer)
        assertThat(adam().withSchedule(fallingBy(0.5, 100)).schedule()).isEqualTo(Schedule.Steps(100, 0.5))
        assertThat(warmUp(9).factor(0, 10)).isEqualTo(0.1)
    }

    @Test
    fun twoOptimisersAreOneWord() {
        val plan = stage.adamThenLevenbergMarquardt().earlyStopping(0.2, 50).plan()

        assertThat(plan.optimizer).isEqualTo(InTurn(adam(3e-3), 500, levenbergMarquardt()))
        assertThat(plan.epochs).isEqualTo(600)
        assertThat(plan.holdOut).isEqualTo(HoldOut(0.2, 50))
        val bayesian = stage.adamThenBayesianRegularization().plan()
        assertThat(bayesian.optimizer).isEqualTo(InTurn(adam(1e-2), 600, bayesianRegularization()))
        assertThat(bayesian.epochs).isEqualTo(900)
    }

    @Test
    fun itLearns() {
        val learned = stage.hidden(8).adamThenLevenbergMarquardt(100, 30).train()

        assertThat(learned.loss()).isLessThan(1e-4)
        assertThat(learned.heldOutLoss()).isEmpty()
    }

    @Test
    fun wordsOfTheWayChangeTheObjective() {
        assertThat(
            moving
                .integrator(rungeKutta4())
                .window(4)
                .freeStarts()
                .plan()
                .objective,
        ).isEqualTo(TrajectoryMatching(0.1, false, RungeKutta4(), 4, true, 0, false))
        assertThat(
            moving
                .wholeTrajectories()
                .shortFirst(3)
                .weightDecay(0.5)
                .plan()
                .weightDecay,
        ).isEqualTo(0.5)
        assertThat(moving.wholeTrajectories().plan().objective)
            .isEqualTo(TrajectoryMatching(0.1, false).withWindow(TrajectoryMatching.WHOLE))
    }
}
