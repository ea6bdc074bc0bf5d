package io.symplex.examples

import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.experiment
import io.symplex.dsl.invoke
import io.symplex.dsl.phasePortrait
import io.symplex.dsl.simulate
import io.symplex.dsl.step
import java.nio.file.Path
import kotlin.math.PI
import kotlin.math.abs

/** Draws the phase portrait of a learned pendulum, with orbits that swing and orbits that turn over. */
fun main(args: Array<String>) {
    val learned =
        experiment(pendulum()) {
            sample(200, amplitude = 3.2)
            gradientMatching {
                masses(1.0)
                periodic("q")
                layers(16)
                adamThenLevenbergMarquardt(epochs = 300, steps = 20)
            }
        }

    val swings = learned.simulate(state(2.0, 0.0), 0.0..10.0 step 0.01)
    val turns = learned.simulate(state(-3.0, 2.2), 0.0..2.7 step 0.01)
    val portrait = learned.phasePortrait(-3.2..3.2, -3.2..3.2, swings, turns)

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(learned)
    println(portrait.title("A learned pendulum").save(folder.resolve("phase-portrait-kotlin.png")))

    // Learned up to a constant: what is left is the height of the barrier between swinging and turning over.
    val barrier = learned(PI, 0.0) - learned(0.0, 0.0)
    if (!(abs(barrier - 2) < 0.01)) throw AssertionError("the barrier must be near 2, got $barrier")
}
