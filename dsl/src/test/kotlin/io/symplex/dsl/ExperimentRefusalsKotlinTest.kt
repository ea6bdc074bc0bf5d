package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.lBfgs
import io.symplex.model.Architecture
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.assertj.core.api.Assertions.assertThatIllegalStateException
import org.junit.jupiter.api.Test

/** What the block of an experiment refuses, and what it says then. */
internal class ExperimentRefusalsKotlinTest {
    private val system = harmonicOscillator()

    @Test
    fun refusesToCompareNothing() {
        refuses("an experiment must say what it compares, got nothing; say sample(50, amplitude = 1.5) and gradientMatching()") {}
        assertThatIllegalStateException()
            .isThrownBy { experiment(Seen.irregular()) { smoothed() } }
            .withMessage("an experiment must say what it compares, got nothing; say gradientMatching()")
    }

    @Test
    fun refusesWordsThatComeTooEarly() {
        refuses("gradientMatching must come after sample, got it before; say sample(50, amplitude = 1.5) first") {
            gradientMatching()
        }
        refuses("simulate must come after sample, got it before; say sample(50, amplitude = 1.5) first") { simulate() }
        refuses(
            "trajectoryMatching must come after simulate, got it before;" +
                " say simulate(200, dt = 0.01, keepEvery = 50) first",
        ) {
            sample()
            trajectoryMatching()
        }
        refuses(
            "report must come after gradientMatching or trajectoryMatching, got it before;" +
                " say it at the end or in their block",
        ) { report(10) }
    }

    @Test
    fun refusesWordsThatComeTwice() {
        refuses("sample must be said once, got it twice; leave one of them out") {
            sample()
            sample()
        }
        refuses("simulate must be said once, got it twice; leave one of them out") {
            sample()
            simulate()
            simulate()
        }
        refuses("an experiment must compare one thing, got a second; leave one of them out") {
            sample()
            gradientMatching()
            gradientMatching()
        }
    }

    @Test
    fun refusesDataThatComeAfterTheObjective() {
        refuses("simulate must come before gradientMatching and trajectoryMatching, got it after; say it first") {
            sample()
            gradientMatching()
            simulate()
        }
        assertThatIllegalStateException()
            .isThrownBy {
                sentence(Seen.irregular()) {
                    trajectoryMatching(0.1)
                    smoothed()
                }
            }.withMessage("smoothed must come before gradientMatching and trajectoryMatching, got it after; say it first")
    }

    @Test
    fun refusesWhatTheChainRefuses() {
        assertThatIllegalArgumentException()
            .isThrownBy {
                experiment(system) {
                    sample()
                    gradientMatching { epochs = 0 }
                }
            }.withMessage("epochs must be >= 1, got 0")
        assertThatIllegalArgumentException()
            .isThrownBy {
                experiment(system) {
                    sample()
                    simulate(1.0..2.0 step 0.5)
                }
            }.withMessage("t must start at 0, got 1.0; say 0.0..1.0 step 0.5")
    }

    @Test
    fun refusesToReadWhatIsNotThere() {
        assertThatIllegalStateException()
            .isThrownBy {
                training {
                    optimizer = lBfgs()
                    assertThat(learningRate).isZero()
                }
            }.withMessageStartingWith("optimizer must be Adam to be asked for its learning rate, got ")
            .withMessageEndingWith("; read optimizer")
        assertThatIllegalStateException()
            .isThrownBy {
                training {
                    architecture = OtherNetwork
                    assertThat(hidden).isZero()
                }
            }.withMessage("architecture must be a perceptron to be asked for its layers, got another network; read architecture")
    }

    @Test
    fun theLearningRateOfTwoInTurnIsTheFirsts() {
        training {
            adamThenLevenbergMarquardt()

            assertThat(learningRate).isEqualTo(3e-3)
        }
    }

    private fun training(how: GradientMatchingScope.() -> Unit) =
        sentence(system) {
            sample()
            gradientMatching(how)
        }

    private fun refuses(
        message: String,
        said: SystemScope.() -> Unit,
    ) {
        assertThatIllegalStateException().isThrownBy { sentence(system, said) }.withMessage(message)
    }

    private object OtherNetwork : Architecture {
        override fun degreesOfFreedom() = 1

        override fun parameterCount() = 1

        override fun initialParameters(seed: Long) = doubleArrayOf(1.0)

        override fun hamiltonian(parameters: DoubleArray) = throw UnsupportedOperationException()

        override fun toString() = "another network"
    }
}
