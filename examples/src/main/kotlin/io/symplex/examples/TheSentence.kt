package io.symplex.examples

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.compare
import io.symplex.dsl.error
import io.symplex.dsl.experiment
import io.symplex.dsl.step
import java.nio.file.Path

/** Learns an oscillator in one sentence, and shows how well. */
fun main(args: Array<String>) {
    val learned =
        experiment(harmonicOscillator()) {
            sample(50, amplitude = 1.5)
            gradientMatching {
                epochs = 10_000
                hidden = 16
                learningRate = 1e-3
            }
            report(every = 2000) { epoch, loss -> println("epoch %,6d | loss %.2e".format(epoch, loss)) }
        }

    val comparison = learned.compare(state(1.0, 0.0), 0.0..20.0 step 0.01)

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(learned)
    println(comparison)
    println(comparison.figure().save(folder.resolve("the-sentence-kotlin.png")))

    val error = comparison.error.maxQ
    if (!(error < 0.02)) throw AssertionError("the largest error of q must be < 0.02, got $error")
}
