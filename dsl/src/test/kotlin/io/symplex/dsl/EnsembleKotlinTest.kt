package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test

/** An ensemble said in a block is the one said in a chain. */
internal class EnsembleKotlinTest {
    private val seen =
        Experiment
            .of(harmonicOscillator())
            .sample(4, 1.5)
            .simulate(20, 0.05)
            .keepEvery(5)
            .observations(0)

    private fun Ensemble.parameters() = members.flatMap { it.model.parameters().toList() }

    @Test
    fun aBlockOnASystemLearnsTheBitsOfTheChain() {
        val ensemble =
            ensemble(harmonicOscillator(), members = 2) {
                sample(20, amplitude = 1.5)
                gradientMatching {
                    hidden = 4
                    epochs = 20
                }
            }

        val chain =
            Experiment
                .of(harmonicOscillator())
                .sample(20, 1.5)
                .gradientMatching()
                .hidden(4)
                .epochs(20)
                .ensemble(2)
                .train()
        assertThat(ensemble.parameters()).isEqualTo(chain.parameters())
        assertThat(ensemble.plan).isEqualTo(chain.plan())
        assertThat(ensemble.truth).isEqualTo(harmonicOscillator())
        assertThat(ensemble.leftOut).isEmpty()
        assertThat(ensemble.noise).isNull()
    }

    @Test
    fun aBlockOnObservationsLearnsTheBitsOfTheChain() {
        val ensemble =
            ensemble(seen, members = 2, bootstrap = true) {
                trajectoryMatching(dt = 0.05) {
                    hidden = 4
                    epochs = 20
                }
            }

        val chain =
            Experiment
                .of(seen)
                .trajectoryMatching(0.05)
                .hidden(4)
                .epochs(20)
                .ensemble(2)
        assertThat(ensemble.parameters()).isEqualTo(chain.bootstrap().train().parameters())
        assertThat(ensemble.compare(seen, 0.05).error).isEqualTo(
            chain
                .bootstrap()
                .train()
                .compare(seen, 0.05)
                .error(),
        )
    }

    @Test
    fun theMembersAreSimulatedOverARangeOfTimes() {
        val ensemble =
            ensemble(seen, members = 2) {
                trajectoryMatching(dt = 0.05) {
                    hidden = 4
                    epochs = 5
                }
            }

        val motion = ensemble.simulate(state(1.0, 0.0), 0.0..1.0 step 0.1)

        assertThat(motion.members).isEqualTo(ensemble.simulate(state(1.0, 0.0), 10, 0.1).members())
        assertThat(motion.mean.size).isEqualTo(11)
        assertThatIllegalArgumentException()
            .isThrownBy { ensemble.simulate(state(1.0, 0.0), 1.0..2.0 step 0.1) }
            .withMessage("t must start at 0, got 1.0; say 0.0..1.0 step 0.1")
    }
}
