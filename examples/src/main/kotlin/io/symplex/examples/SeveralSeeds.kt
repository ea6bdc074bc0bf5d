package io.symplex.examples

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.compare
import io.symplex.dsl.error
import io.symplex.dsl.experiment
import io.symplex.dsl.lossFigure
import io.symplex.dsl.step
import java.nio.file.Path

/** Trains with five seeds, and says how far luck goes: the median, and the band from the least to the greatest. */
fun main(args: Array<String>) {
    val trainings =
        (1L..5L).map { number ->
            experiment(harmonicOscillator()) {
                sample(50, amplitude = 1.5)
                gradientMatching {
                    epochs = 1000
                    seed = number
                }
            }
        }

    val errors = trainings.map { it.compare(state(1.0, 0.0), 0.0..10.0 step 0.01).error.maxQ }.sorted()
    println("max error of q: median %.3f, from %.3f to %.3f".format(errors[2], errors.first(), errors.last()))

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(trainings.lossFigure().save(folder.resolve("several-seeds-kotlin.png")))

    if (!(errors.last() < 0.3) || errors.first() == errors.last()) {
        throw AssertionError("the worst of five must err by less than 0.3, got ${errors.last()}")
    }
}
