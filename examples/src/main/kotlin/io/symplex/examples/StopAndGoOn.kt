package io.symplex.examples

import io.symplex.dsl.GradientMatchingScope
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.experiment
import io.symplex.dsl.model
import io.symplex.dsl.resumedAt
import io.symplex.train.TrainingListener.Decision
import java.nio.file.Path

private fun training(words: GradientMatchingScope.() -> Unit) =
    experiment(harmonicOscillator()) {
        sample(50, amplitude = 1.5)
        gradientMatching {
            epochs = 2000
            words()
        }
    }

/** Stops a training and goes on with it later: it ends with the bits of one that was never stopped. */
fun main(args: Array<String>) {
    val checkpoints = Path.of(args.firstOrNull() ?: "output").resolve("checkpoints-kotlin")

    val stopped =
        training {
            checkpoint(checkpoints, every = 250)
            listener { epoch, _ -> if (epoch < 700) Decision.CONTINUE else Decision.STOP }
        }
    println(stopped)

    val ended = training { resume(checkpoints) }
    println(ended)

    val never = training {}
    if (ended.resumedAt != 700 || !ended.model.parameters().contentEquals(never.model.parameters())) {
        throw AssertionError("it must go on at epoch 700 to the same bits, got $ended")
    }
}
