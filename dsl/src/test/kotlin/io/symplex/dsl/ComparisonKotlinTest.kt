package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.plot.Axes
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.assertj.core.api.Assertions.assertThatIllegalStateException
import org.junit.jupiter.api.Test

/** The comparisons of `ComparisonTest`, said in Kotlin. */
internal class ComparisonKotlinTest {
    private val start = state(1.0, 0.0)

    @Test
    fun comparesWithTheTruth() {
        val comparison = LEARNED.compare(start, 200, 0.01)

        assertThat(comparison.error().maxQ).isPositive().isLessThan(0.2)
        assertThat(comparison.energyDrift().largest).isPositive().isLessThan(0.2)
        assertThat(comparison.predicted.single()).isEqualTo(LEARNED.simulate(start, 200, 0.01))
        assertThat("$comparison").startsWith("Comparison over 201 states")
    }

    @Test
    fun comparesWithAnotherSystem() {
        val stiffer = harmonicOscillator(1.0, 4.0, 0.0)

        val comparison = LEARNED.compare(stiffer, start, 200, 0.01)

        assertThat(comparison.energy).isSameAs(stiffer)
        assertThat(comparison.error().maxQ).isGreaterThan(0.5)
    }

    @Test
    fun comparesWithObservationsAtIrregularTimes() {
        val seen = Seen.irregular()

        val comparison = LEARNED.compare(seen, 0.01)

        assertThat(comparison.truth).isEqualTo(seen.trajectories())
        assertThat(comparison.predicted.map { it.size() }).containsExactly(4, 6, 8)
        assertThat(comparison.error().maxQ).isPositive().isLessThan(0.2)
    }

    @Test
    fun drawsStatesAboveErrorsAndTheEnergy() {
        val comparison = LEARNED.compare(start, 200, 0.01)

        val figure = comparison.figure()

        assertThat(figure.panels().map(Axes::title)).containsExactly("true and learned", "learned − true")
        assertThat(figure.panels()[0].labels()).containsExactly("q true", "p true", "q learned", "p learned")
        assertThat(figure.panels()[1].labels()).containsExactly("Δq", "Δp")
        assertThat(comparison.energyFigure().panels().map(Axes::title)).containsExactly("H(q, p) along the way")
    }

    @Test
    fun refusesWhatCannotBeCompared() {
        val fromData =
            Experiment
                .of(Seen.irregular())
                .trajectoryMatching(0.05)
                .epochs(1)
                .train()

        assertThatIllegalStateException()
            .isThrownBy { fromData.compare(start, 10, 0.01) }
            .withMessage(
                "compare(start, steps, dt) must know the true system, got something learned from observations;" +
                    " say compare(truth, start, steps, dt) or compare(observations, dt)",
            )
        assertThatIllegalArgumentException()
            .isThrownBy { fromData.compare(CoupledOscillators(0.5), start, 10, 0.01) }
            .withMessage("system must have as many degrees of freedom as what was learned (1), got 2")
    }

    private companion object {
        val LEARNED: Learned =
            Experiment
                .of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(600)
                .train()
    }
}
