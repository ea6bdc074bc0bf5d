package io.symplex.examples

import io.symplex.data.Observations
import io.symplex.dsl.Symplex.rungeKutta4
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.experiment
import io.symplex.dsl.interaction
import io.symplex.integrate.RungeKutta4
import io.symplex.integrate.Trajectory
import io.symplex.system.TwoBody
import java.util.Random
import kotlin.math.abs

/** Learns from noisy orbits of two bodies how they attract each other, and that nothing else moves them. */
fun main() {
    val learned =
        experiment(noisyOrbits()) {
            trajectoryMatching(dt = 0.1) {
                integrator = rungeKutta4()
                window = 5
                pairPotential(dimensions = 2)
                layers(8)
                weightDecay = 1e-6
                adamThenLevenbergMarquardt(epochs = 100, steps = 10)
            }
        }
    println(learned.explain())

    val pull = learned.explain().interaction!!.slope(2.0)
    println("at distance 2 they pull with %.3f; it is 0.25".format(pull))
    if (!(abs(pull - 0.25) < 0.03)) throw AssertionError("the pull at distance 2 must be near 0.25, got $pull")

    val orbit = learned.simulate(state(doubleArrayOf(1.0, 0.0, -1.0, 0.0), doubleArrayOf(0.1, 0.5, 0.0, -0.5)), 1000, 0.01)
    val drift = orbit[1000].p().let { p -> abs(p[0] + p[2] - 0.1) + abs(p[1] + p[3]) }
    if (!(drift < 1e-12)) throw AssertionError("the total momentum must stay as it is, got a change of $drift")
}

/** What one would read from a file by `observations("orbits.csv")`. */
private fun noisyOrbits(): Observations {
    val random = Random(1)
    val times = DoubleArray(20) { it / 5.0 }
    val noise = { value: Double -> value + 0.01 * random.nextGaussian() }
    val orbits =
        List(6) {
            val start =
                state(
                    doubleArrayOf(1 + 0.3 * random.nextDouble(), 0.0, -1.0, 0.3 * random.nextDouble()),
                    doubleArrayOf(0.0, 0.3 + 0.3 * random.nextDouble(), 0.0, -0.5),
                )
            val exact = RungeKutta4().follow(TwoBody(), start, times, 0.02)
            Trajectory.of(4, times, exact.q().map(noise).toDoubleArray(), exact.p().map(noise).toDoubleArray())
        }
    return Observations.of(orbits)
}
