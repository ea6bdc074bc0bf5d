package io.symplex.dsl

import io.symplex.dsl.Symplex.doubleWell
import io.symplex.dsl.Symplex.polynomials
import io.symplex.dsl.Symplex.state
import io.symplex.system.HarmonicOscillator
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test

/** The sentences of `DiscoveredTest`, said in Kotlin. */
internal class DiscoveredKotlinTest {
    @Test
    fun sparseFindsTheLawOfObservations() {
        val law = Experiment.of(Seen.withDerivatives(HarmonicOscillator())).sparse(polynomials(3))

        assertThat(law.toString()).startsWith("H = 0.5*q^2 + 0.5*p^2\n")
        assertThat(law.terms().map { it.expression().toString() }).isEqualTo(listOf("q^2", "p^2"))
        assertThat(law.simulate(state(1.0, 0.0), 2, Math.PI).last().q(0)).isCloseTo(1.0, within(1e-8))
        assertThat(law.figure().title()).isEqualTo("H = 0.5*q^2 + 0.5*p^2")
    }

    @Test
    fun sparseFindsTheLawOfASimulatedSystem() {
        val law =
            Experiment
                .of(doubleWell())
                .sample(5, 1.5)
                .simulate(50, 0.02)
                .sparse(polynomials(4))

        assertThat(law.toString()).startsWith("H = 4*q - 4*q^2 + 0.5*p^2 - q^3 + q^4\n")
    }

    @Test
    fun aTrainedNetworkIsPutIntoWords() {
        val learned =
            Experiment
                .of(HarmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(2000)
                .train()

        val (law, explained) = learned.explain(polynomials(4))

        assertThat(explained).isBetween(0.99, 1.0)
        assertThat(law.terms().map { it.expression().toString() }).isEqualTo(listOf("q^2", "p^2"))
    }
}
