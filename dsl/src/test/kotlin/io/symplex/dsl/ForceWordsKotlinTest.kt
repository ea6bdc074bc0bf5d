package io.symplex.dsl

import io.symplex.dsl.Symplex.force
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.model.Forcing
import io.symplex.model.StructuredNetwork
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The words of `ForceWordsTest`, said in Kotlin. */
internal class ForceWordsKotlinTest {
    private val cosine = force("cos(t)")
    private val driven = harmonicOscillator().withForce(cosine)

    private fun forcing(word: GradientMatchingScope.() -> Unit): Forcing {
        val learned =
            experiment(driven) {
                sample(count = 3, amplitude = 1.0)
                simulate(steps = 20, dt = 0.1)
                gradientMatching {
                    epochs = 1
                    word()
                }
            }
        return (learned.plan.architecture as StructuredNetwork).forcing
    }

    @Test
    fun wordsChangeTheArchitecture() {
        assertThat(forcing { force("cos(t)") }).isEqualTo(Forcing.Known(cosine))
        assertThat(forcing { force(cosine) }).isEqualTo(Forcing.Known(cosine))
        assertThat(forcing { learnedForce() }).isEqualTo(Forcing.Spline(0.0, 2.0, 10, 0))
        assertThat(forcing { learnedForce(pieces = 4) }).isEqualTo(Forcing.Spline(0.0, 2.0, 4, 0))
        assertThat(forcing { periodicForce(3.0) }).isEqualTo(Forcing.Periodic(3.0, 3, 0))
        assertThat(
            forcing {
                periodicForce(period = 3.0, harmonics = 1)
                forceOfPosition()
            },
        ).isEqualTo(Forcing.Periodic(3.0, 1, 16))
    }

    @Test
    fun systemsSayTheirForce() {
        assertThat(driven.force).isEqualTo(cosine)
        assertThat(harmonicOscillator().force).isNull()
    }
}
