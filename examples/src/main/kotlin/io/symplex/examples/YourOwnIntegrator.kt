package io.symplex.examples

import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.degreesOfFreedom
import io.symplex.dsl.simulate
import io.symplex.dsl.step
import io.symplex.evaluate.EnergyDrift
import io.symplex.integrate.Integrator
import io.symplex.integrate.Stepper
import io.symplex.system.Hamiltonian
import kotlin.math.abs

/** The Störmer-Verlet method with the positions first, for H = T(p) + V(q). */
private object PositionVerlet : Integrator {
    override fun name() = "position Verlet"

    override fun order() = 2

    override fun stepper(
        system: Hamiltonian,
        count: Int,
    ): Stepper {
        val slopes = DoubleArray(count * system.degreesOfFreedom)
        return Stepper { _, dt, q, p ->
            system.momentumGradients(count, q, p, slopes)
            for (i in q.indices) q[i] += dt / 2 * slopes[i]
            system.positionGradients(count, q, p, slopes)
            for (i in p.indices) p[i] -= dt * slopes[i]
            system.momentumGradients(count, q, p, slopes)
            for (i in q.indices) q[i] += dt / 2 * slopes[i]
        }
    }
}

private fun drift(dt: Double): Double {
    val swing = pendulum().simulate(state(1.0, 0.0), 0.0..100.0 step dt, integrator = PositionVerlet)
    return EnergyDrift.of(pendulum(), swing).largest
}

/** Simulates by a method of your own: half a drift, a kick, half a drift. */
fun main() {
    val coarse = drift(0.1)
    val fine = drift(0.05)
    println("energy errs by %.2e with steps of 0.1, by %.2e with steps of 0.05".format(coarse, fine))

    if (!(abs(coarse / fine - 4) < 0.2)) {
        throw AssertionError("half the step must leave a quarter of the error, got $fine of $coarse")
    }
}
