package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.pendulum
import io.symplex.sweep.Ranges.logBetween
import io.symplex.sweep.Sweep
import java.nio.file.Path

/** Draws learning rates and widths at random, trains all for few epochs, and only the best of them for long. */
fun main(args: Array<String>) {
    val sentence =
        Experiment
            .of(pendulum())
            .sample(50, 1.5)
            .gradientMatching()
            .epochs(270)
    val result =
        Sweep
            .of(sentence)
            .vary("learningRate", logBetween(1e-4, 1e-1))
            .vary("hidden", 8, 16)
            .random(9)
            .halving(3, 3)
            .run()
    println(result)

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(result.lossFigure().save(folder.resolve("many-experiments-kotlin.png")))

    val rounds = result.rows().groupBy { it.round() }.mapValues { (_, rows) -> rows.size }
    if (rounds != mapOf(0 to 9, 1 to 3, 2 to 1) || !(result.best().loss() < 0.05)) {
        throw AssertionError("one of nine must be left, and be good, got $rounds and ${result.best()}")
    }
}
