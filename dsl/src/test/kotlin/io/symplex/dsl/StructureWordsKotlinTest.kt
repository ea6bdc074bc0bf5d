package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.model.Damping
import io.symplex.model.Kinetic
import io.symplex.model.Perceptron
import io.symplex.model.Potential
import io.symplex.model.StructuredNetwork
import io.symplex.system.SpringChain
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The words of `StructureWordsTest`, said in Kotlin. */
internal class StructureWordsKotlinTest {
    private val stage = Experiment.of(harmonicOscillator().withFriction(0.4)).sample(50, 1.5).gradientMatching()

    @Test
    fun wordsChangeTheArchitecture() {
        val plain = StructuredNetwork.of(Perceptron.of(1, 8))
        val words =
            stage
                .layers(8)
                .separable()
                .periodic("q")
                .frictionMatrix()

        assertThat(words.plan().architecture)
            .isEqualTo(plain.withKinetic(Kinetic.SEPARABLE).withPeriodic(listOf(0)).withDamping(Damping.MATRIX))
        assertThat(
            stage
                .layers(8)
                .masses(2.0)
                .plan()
                .architecture,
        ).isEqualTo(plain.withKinetic(Kinetic.ofMasses(listOf(2.0))))
    }

    @Test
    fun symmetriesAreSaidInABlock() {
        val chain =
            experiment(SpringChain(3)) {
                sample(30, 1.0)
                gradientMatching {
                    layers(3)
                    chainPotential()
                    epochs = 2
                }
            }

        assertThat(chain.model().architecture())
            .isEqualTo(
                StructuredNetwork
                    .of(Perceptron.of(3, 3))
                    .withKinetic(Kinetic.LEARNED_MASS)
                    .withPotential(Potential.CHAIN),
            )
        assertThat(chain.explain().interaction!!.isOfDistance).isFalse()
    }

    @Test
    fun partsSayThemselves() {
        val learned =
            stage
                .layers(4)
                .learnedMasses()
                .friction()
                .adamThenLevenbergMarquardt(200, 20)
                .train()

        assertThat(learned.explain().toString()).contains("γ = 0.4000")
        assertThat(learned.explain().friction()).isPresent()
    }
}
