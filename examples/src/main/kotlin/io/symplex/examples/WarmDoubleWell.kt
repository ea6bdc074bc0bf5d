package io.symplex.examples

import io.symplex.dsl.Symplex.baoab
import io.symplex.dsl.Symplex.doubleWell
import io.symplex.dsl.Symplex.leapfrog
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.simulate
import io.symplex.dsl.step
import io.symplex.plot.Axes
import io.symplex.plot.Figure
import java.nio.file.Path
import kotlin.math.abs

private const val TEMPERATURE = 3.0

/** Lets a mass in a double well feel the heat of a bath: how warm it is, and where it spends its time. */
fun main(args: Array<String>) {
    val walk =
        doubleWell().simulate(
            start = state(-1.3, 0.0),
            t = 0.0..8000.0 step 0.02,
            integrator = leapfrog(),
            thermostat = baoab(1.0, TEMPERATURE, 1.0, 42),
            keepEvery = 10,
        )

    val measured = walk.p(0).map { it * it }.average()
    val right = walk.q(0).count { it > 0.47 } / walk.q(0).size.toDouble()
    println("k_BT = %.3f, %.1f %% of the time in the shallow well".format(measured, 100 * right))

    val folder = Path.of(args.firstOrNull() ?: "output")
    val figure = Figure.of(Axes.of("where it is").xLabel("q").density("q", walk.q(0)))
    println(figure.save(folder.resolve("warm-double-well-kotlin.png")))

    if (!(abs(measured - TEMPERATURE) < 0.1) || right !in 0.01..0.5) {
        throw AssertionError("k_BT must be near 3 and both wells visited, got $measured, $right")
    }
}
