package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.state
import io.symplex.system.SeparableHamiltonian

/** A pendulum: H = p²/2 + 1 − cos q. */
private class Pendulum : SeparableHamiltonian {
    override fun degreesOfFreedom() = 1

    override fun kineticEnergy(p: DoubleArray) = p[0] * p[0] / 2

    override fun potentialEnergy(q: DoubleArray) = 1 - StrictMath.cos(q[0])

    override fun kineticGradient(
        p: DoubleArray,
        out: DoubleArray,
    ) {
        out[0] = p[0]
    }

    override fun potentialGradient(
        q: DoubleArray,
        out: DoubleArray,
    ) {
        out[0] = StrictMath.sin(q[0])
    }
}

/** Learns a system of your own: say its two energies and their gradients. */
fun main() {
    val learned =
        Experiment
            .of(Pendulum())
            .sample(100, 2.0)
            .gradientMatching()
            .epochs(5000)
            .train()

    val comparison = learned.compare(state(1.5, 0.0), 1000, 0.01)
    val (q, p) = comparison.predicted[0].last()
    println(comparison)
    println("The learned pendulum ends at q = ${q[0]}, p = ${p[0]}")

    val error = comparison.error().maxQ
    if (!(error < 0.05)) throw AssertionError("the largest error of q must be < 0.05, got $error")
}
