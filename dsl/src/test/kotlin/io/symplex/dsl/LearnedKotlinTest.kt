package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.state
import io.symplex.plot.Axes
import io.symplex.system.Hamiltonian
import io.symplex.train.StopReason
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test

/** The uses of `LearnedTest`, said in Kotlin. */
internal class LearnedKotlinTest {
    @Test
    fun isAHamiltonianLikeAnyOther() {
        val learned: Hamiltonian = LEARNED

        assertThat(learned.timeDerivatives(1.0, 0.0).dp(0)).isCloseTo(-1.0, within(0.1))
        assertThat(learned.energy(1.0, 0.0) - learned.energy(0.0, 0.0)).isCloseTo(0.5, within(0.05))
        assertThat(LEARNED.simulate(state(1.0, 0.0), 100, 0.01))
            .isEqualTo(simulate(LEARNED.model(), state(1.0, 0.0), 100, 0.01))
    }

    @Test
    fun energiesOfABatchAreThoseOfTheSingleStates() {
        val q = doubleArrayOf(-1.0, 0.0, 0.7)
        val p = doubleArrayOf(0.5, 0.2, -1.0)
        val energies = DoubleArray(3)

        LEARNED.energies(3, q, p, energies)

        for (r in q.indices) {
            assertThat(energies[r]).isEqualTo(LEARNED.energy(q[r], p[r]))
        }
    }

    @Test
    fun tellsAndDrawsWhatItLeavesOver() {
        assertThat(LEARNED.residuals(Seen.irregular(), 0.05).deviation(0)).isLessThan(0.05)
        assertThat(LEARNED.residualFigure(Seen.irregular(), 0.05).panels()).hasSize(4)
    }

    @Test
    fun knowsHowItCameAbout() {
        assertThat(LEARNED.truth().orElseThrow()).isEqualTo(harmonicOscillator())
        assertThat(LEARNED.plan().epochs).isEqualTo(1200)
        assertThat(LEARNED.losses()).hasSize(1200)
        assertThat(LEARNED.stopReason()).isEqualTo(StopReason.EPOCHS_DONE)
    }

    @Test
    fun describesItselfInTwoLines() {
        val shown =
            "$LEARNED"
                .lines()
                .joinToString("\n")
                .replaceFirst(Regex("loss \\d\\S* after"), "loss # after")
                .replaceFirst(Regex("in \\d+\\.\\d\\d s"), "in # s")

        assertThat(shown).isEqualTo(
            "Learned: loss # after 1,200 epochs in # s (all epochs done)\n" +
                "  2 → 16 → 16 → 1, tanh; gradient matching; seed 0; ${LEARNED.engine()}",
        )
    }

    @Test
    fun drawsItsEnergyAndItsLoss() {
        val energy = LEARNED.figure()
        val loss = LEARNED.lossFigure()

        assertThat(energy.panels().map(Axes::title)).containsExactly("along q", "along p")
        assertThat(energy.panels()).allSatisfy { assertThat(it.labels()).containsExactly("true", "learned") }
        assertThat(loss.panels().map(Axes::title)).containsExactly("gradient matching")
    }

    private companion object {
        val LEARNED: Learned =
            Experiment
                .of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(1200)
                .train()
    }
}
