package io.symplex.examples

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.SystemScope
import io.symplex.dsl.TrainingScope
import io.symplex.dsl.compare
import io.symplex.dsl.error
import io.symplex.dsl.experiment
import io.symplex.dsl.loss
import io.symplex.dsl.step
import io.symplex.dsl.time

/** What all three have in common. */
private fun SystemScope.trajectories() {
    sample(10, amplitude = 1.5)
    simulate(0.0..2.0 step 0.05, keepEvery = 10)
}

private fun TrainingScope<*>.training() {
    epochs = 300
    learningRate = 1e-2
}

/** Learns the same oscillator in three ways: by velocities, by arrivals, and by arrivals with the gradient cut short. */
fun main() {
    val oscillator = harmonicOscillator()
    val ways =
        mapOf(
            "gradient matching" to
                experiment(oscillator) {
                    trajectories()
                    gradientMatching { training() }
                },
            "trajectory matching" to
                experiment(oscillator) {
                    trajectories()
                    trajectoryMatching { training() }
                },
            "trajectory matching, truncated" to
                experiment(oscillator) {
                    trajectories()
                    trajectoryMatching {
                        training()
                        truncatedGradient()
                    }
                },
        )

    println("                                      loss  max error of q    seconds")
    val errors =
        ways.map { (way, learned) ->
            val error = learned.compare(state(1.0, 0.0), 0.0..10.0 step 0.01).error.maxQ
            println("%-32s %10.2e %15.3f %10.2f".format(way, learned.loss, error, learned.time.toMillis() / 1000.0))
            error
        }

    if (!(errors.max() < 0.5)) throw AssertionError("each way must follow to within 0.5, got ${errors.max()}")
}
