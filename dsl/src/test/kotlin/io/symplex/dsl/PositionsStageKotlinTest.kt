package io.symplex.dsl

import io.symplex.dsl.Symplex.rungeKutta4
import io.symplex.system.HarmonicOscillator
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.assertj.core.api.Assertions.assertThatIllegalStateException
import org.junit.jupiter.api.Test

/** The sentences of `PositionsStageTest`, said in Kotlin. */
internal class PositionsStageKotlinTest {
    private val seen = Seen.irregular(HarmonicOscillator())

    @Test
    fun aBlockSaysWhatAChainSays() {
        val block =
            sentence(Experiment.ofPositions(seen, 1.0)) {
                trajectoryMatching(dt = 0.1) {
                    integrator = rungeKutta4()
                    epochs = 3
                }
            }
        val chain =
            Experiment
                .ofPositions(seen, 1.0)
                .trajectoryMatching(0.1)
                .integrator(rungeKutta4())
                .epochs(3)

        assertThat(block.plan()).isEqualTo(chain.plan())
        val word =
            sentence(seen) {
                trajectoryMatching(dt = 0.1) {
                    masses(1.0)
                    positionsOnly()
                }
            }
        assertThat(word.plan()).isEqualTo(
            Experiment
                .of(seen)
                .trajectoryMatching(0.1)
                .masses(1.0)
                .positionsOnly()
                .plan(),
        )
    }

    @Test
    fun aBlockTrains() {
        val learned =
            experiment(Experiment.ofPositions(seen, 1.0)) {
                trajectoryMatching(dt = 0.1) {
                    integrator = rungeKutta4()
                    layers(4)
                    adamThenLevenbergMarquardt(epochs = 100, steps = 20)
                }
            }

        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 100)
    }

    @Test
    fun refusesWhatIsMissing() {
        assertThatIllegalStateException()
            .isThrownBy { sentence(Experiment.ofPositions(seen, 1.0)) {} }
            .withMessage("an experiment must say what it compares, got nothing; say trajectoryMatching(dt = 0.1)")
        assertThatIllegalArgumentException()
            .isThrownBy { Experiment.ofPositions(seen, 0.0) }
            .withMessage("mass must be finite and > 0, got 0.0")
    }
}
