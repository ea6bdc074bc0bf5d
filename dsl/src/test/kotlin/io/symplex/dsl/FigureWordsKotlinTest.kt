package io.symplex.dsl

import io.symplex.dsl.Symplex.doublePendulum
import io.symplex.dsl.Symplex.doubleWell
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.range
import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.state
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test

/** The words of `FigureWordsTest`, said in Kotlin: systems and trajectories draw themselves. */
internal class FigureWordsKotlinTest {
    private val swing = simulate(pendulum(), state(1.0, 0.0), 500, 0.02)

    @Test
    fun aSystemDrawsItself() {
        assertThat(pendulum().figure()).isEqualTo(Symplex.figure(pendulum()))
        assertThat(doublePendulum().figure()).isEqualTo(Symplex.figure(doublePendulum()))
        assertThat(doubleWell().figure(-2.3..2.3, -3.0..3.0))
            .isEqualTo(Symplex.figure(doubleWell(), range(-2.3, 2.3), range(-3.0, 3.0)))
    }

    @Test
    fun orbitsLieOnThePhasePortrait() {
        assertThat(pendulum().phasePortrait(swing)).isEqualTo(Symplex.phasePortrait(pendulum(), swing))
        assertThat(pendulum().phasePortrait(-2.0..2.0, -1.0..1.0, swing))
            .isEqualTo(Symplex.phasePortrait(pendulum(), range(-2.0, 2.0), range(-1.0, 1.0), swing))
    }

    @Test
    fun aTrajectoryDrawsItself() {
        assertThat(swing.figure()).isEqualTo(Symplex.figure(swing))
        assertThat(listOf(swing, swing).figure()).isEqualTo(Symplex.figure(listOf(swing, swing)))
        assertThat(pendulum().energyFigure(swing)).isEqualTo(Symplex.energyFigure(pendulum(), swing))
    }

    @Test
    fun lossesOfSeveralSeedsAreABand() {
        val seeds =
            listOf(1L, 2L).map {
                Experiment
                    .of(harmonicOscillator())
                    .sample(10, 1.0)
                    .gradientMatching()
                    .hidden(4)
                    .epochs(20)
                    .seed(it)
                    .train()
            }

        assertThat(seeds.lossFigure()).isEqualTo(Symplex.lossFigure(seeds))
        assertThat(seeds[0].figure().title()).isEqualTo("Learned energy") // the member, not the system's word
    }

    @Test
    fun refusesRangesThatDoNotRise() {
        assertThatIllegalArgumentException()
            .isThrownBy { pendulum().figure(1.0..-1.0, -1.0..1.0) }
            .withMessage("range must rise, got 1.0 to -1.0")
    }
}
