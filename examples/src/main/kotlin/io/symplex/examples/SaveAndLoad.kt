package io.symplex.examples

import io.symplex.dsl.Symplex.load
import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.experiment
import io.symplex.dsl.loss
import io.symplex.dsl.simulate
import io.symplex.dsl.step
import java.nio.file.Path

/** Saves what was learned, loads it as another program would, and goes on with it: the same bits. */
fun main(args: Array<String>) {
    val folder = Path.of(args.firstOrNull() ?: "output")
    val learned =
        experiment(pendulum()) {
            sample(100, amplitude = 2.0)
            gradientMatching { epochs = 1000 }
        }
    val file = learned.overwrite(folder.resolve("saved-pendulum-kotlin.safetensors"))

    val loaded = load(file)
    println("$file: ${loaded.architecture()}")

    // A loaded energy is a system like any other: it moves, and another network may learn from it.
    val times = 0.0..10.0 step 0.01
    val swing = loaded.simulate(state(1.0, 0.0), times)
    val smaller =
        experiment(loaded) {
            sample(100, amplitude = 2.0)
            gradientMatching {
                hidden = 8
                epochs = 1000
            }
        }
    println(smaller)

    if (swing != learned.simulate(state(1.0, 0.0), times) || !(smaller.loss < 0.1)) {
        throw AssertionError("what is loaded must move as what was saved, and be learned, got $smaller")
    }
}
