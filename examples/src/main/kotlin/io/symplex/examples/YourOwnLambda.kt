package io.symplex.examples

import io.symplex.dsl.Hamiltonian
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.compare
import io.symplex.dsl.cos
import io.symplex.dsl.div
import io.symplex.dsl.error
import io.symplex.dsl.experiment
import io.symplex.dsl.latex
import io.symplex.dsl.minus
import io.symplex.dsl.plus
import io.symplex.dsl.step

/** Learns a system whose energy is said in one line of Kotlin, and whose derivatives are exact. */
fun main() {
    val pendulum = Hamiltonian { q, p -> p * p / 2 + 1 - cos(q) }
    println("H = $pendulum, ∂H/∂q = ${pendulum.derivative("q")}, in LaTeX ${pendulum.latex}")

    val learned =
        experiment(pendulum) {
            sample(100, amplitude = 2.0)
            gradientMatching { epochs = 3000 }
        }

    val comparison = learned.compare(state(1.5, 0.0), 0.0..10.0 step 0.01)
    println(comparison)

    val error = comparison.error.maxQ
    if (!(error < 0.1)) throw AssertionError("the largest error of q must be < 0.1, got $error")
}
