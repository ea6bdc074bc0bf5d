package io.symplex.examples

import io.symplex.dsl.Symplex.springChain
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.compare
import io.symplex.dsl.error
import io.symplex.dsl.experiment
import io.symplex.dsl.figure
import io.symplex.dsl.step
import java.nio.file.Path

/** Learns four masses on springs between walls: many coordinates, one energy. */
fun main(args: Array<String>) {
    val learned =
        experiment(springChain(4)) {
            sample(200, amplitude = 1.0)
            gradientMatching {
                masses(1.0)
                layers(16)
                adamThenLevenbergMarquardt(epochs = 300, steps = 30)
            }
        }

    val plucked = state(doubleArrayOf(0.8, 0.0, 0.0, 0.0), DoubleArray(4))
    val comparison = learned.compare(plucked, 0.0..10.0 step 0.01)
    println(learned)
    println(comparison)

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(comparison.predicted[0].figure().save(folder.resolve("spring-chain-kotlin.png")))

    val error = comparison.error.maxQ
    if (!(error < 0.1)) throw AssertionError("the largest error of a position must be < 0.1, got $error")
}
