package io.symplex.dsl

import io.symplex.dsl.Symplex.energies
import io.symplex.dsl.Symplex.figure
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.linspace
import io.symplex.dsl.Symplex.observations
import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.state
import io.symplex.plot.Axes
import io.symplex.system.HarmonicOscillator
import io.symplex.system.State
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** The words of `SymplexTest`, said in Kotlin. */
internal class SymplexKotlinTest {
    @Test
    fun namesTheOscillator() {
        assertThat(harmonicOscillator()).isEqualTo(HarmonicOscillator(1.0, 1.0, 0.0))
        assertThat(harmonicOscillator(2.0, 3.0, 0.5)).isEqualTo(HarmonicOscillator(2.0, 3.0, 0.5))
        assertThat(harmonicOscillator(2.0, 3.0, 0.5).springConstant).isEqualTo(3.0)
        assertThatIllegalArgumentException()
            .isThrownBy { harmonicOscillator(-1.0, 1.0, 0.0) }
            .withMessage("mass must be finite and > 0, got -1.0")
    }

    @Test
    fun aStateComesApartIntoPositionsAndMomenta() {
        val (q, p) = state(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))

        assertThat(q).containsExactly(1.0, 2.0)
        assertThat(p).containsExactly(3.0, 4.0)
        assertThat(state(1.0, -0.5)).isEqualTo(State.of(1.0, -0.5))
    }

    @Test
    fun readsObservations(
        @TempDir folder: Path,
    ) {
        val seen = Seen.withDerivatives(CoupledOscillators(0.5))
        val file = folder.resolve("train.csv")
        seen.write(file)

        assertThat(observations(file)).isEqualTo(seen)
        assertThat(observations(file.toString())).isEqualTo(seen)
    }

    @Test
    fun simulatesFromAStateAndKeepsEveryStep() {
        val orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 628, 0.01)

        assertThat(orbit.size()).isEqualTo(629)
        assertThat(orbit[0]).isEqualTo(state(1.0, 0.0))
        val (q, _) = orbit[628]
        assertThat(q[0]).isCloseTo(1.0, within(0.01)) // once around
        assertThatIllegalArgumentException()
            .isThrownBy { simulate(CoupledOscillators(0.5), state(1.0, 0.0), 10, 0.01) }
            .withMessage("state must have 2 positions and as many momenta, got 1")
    }

    @Test
    fun tellsTheEnergiesAlongATrajectory() {
        val orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 2, 0.5)

        assertThat(energies(harmonicOscillator().kineticPart(), orbit)).containsExactly(0.0, 0.125, 0.3828125)
        assertThat(energies(harmonicOscillator(), orbit)).containsExactly(0.5, 0.40625, 0.431640625)
    }

    @Test
    fun spacesNumbersEvenly() {
        assertThat(linspace(-1.0, 1.0, 5)).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0)
        assertThatIllegalArgumentException()
            .isThrownBy { linspace(0.0, 1.0, 1) }
            .withMessage("count must be >= 2, got 1")
    }

    @Test
    fun drawsATrajectory() {
        val drawn = figure(simulate(harmonicOscillator(), state(1.0, 0.0), 100, 0.1))

        assertThat(drawn.title()).isEqualTo("Trajectory")
        assertThat(drawn.panels().map(Axes::title)).containsExactly("states")
        assertThat(drawn.panels()[0].labels()).containsExactly("q", "p")
    }
}
