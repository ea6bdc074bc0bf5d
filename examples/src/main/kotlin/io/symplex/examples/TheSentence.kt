package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import java.nio.file.Path

/** Learns an oscillator in one sentence, and shows how well. */
fun main(args: Array<String>) {
    val learned =
        Experiment
            .of(harmonicOscillator())
            .sample(50, 1.5)
            .gradientMatching()
            .epochs(10_000)
            .train()

    val comparison = learned.compare(state(1.0, 0.0), 2000, 0.01)

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(learned)
    println(comparison)
    println(comparison.figure().save(folder.resolve("the-sentence-kotlin.png")))

    val error = comparison.error().maxQ
    if (!(error < 0.02)) throw AssertionError("the largest error of q must be < 0.02, got $error")
}
