package io.symplex.examples

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.ensemble
import io.symplex.dsl.mean
import io.symplex.dsl.simulate
import io.symplex.dsl.step
import java.nio.file.Path

/** Learns an oscillator with five seeds, and says how far they agree: where the data are, and beyond. */
fun main(args: Array<String>) {
    val ensemble =
        ensemble(harmonicOscillator(), members = 5) {
            sample(50, amplitude = 1.5)
            gradientMatching { epochs = 2000 }
        }
    println(ensemble)

    val among = ensemble.energySpread(1.0, 0.0)
    val beyond = ensemble.energySpread(4.0, 0.0)
    println("spread of the energy: %.4f where the data are, %.4f beyond them".format(among, beyond))

    val motion = ensemble.simulate(state(1.0, 0.0), 0.0..20.0 step 0.01)
    println("after a time of 20: q = %.3f ± %.3f".format(motion.mean.q(0).last(), motion.spreadQ(0).last()))

    val folder = Path.of(args.firstOrNull() ?: "output")
    println(ensemble.figure().save(folder.resolve("how-sure-energy-kotlin.png")))
    println(motion.figure().save(folder.resolve("how-sure-motion-kotlin.png")))

    if (!(among < beyond / 5)) {
        throw AssertionError("the members must agree better where the data are, got $among and $beyond beyond them")
    }
}
