package io.symplex.examples

import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.hamiltonian

/** Writes an energy as a formula: it knows its derivatives, moves, and says itself as LaTeX. */
fun main() {
    val spring = hamiltonian("p^2/(2*m) + k/2*(q-q0)^2", "m" to 2.0, "k" to 3.0, "q0" to 0.5)
    println(spring)
    println("∂H/∂q = ${spring.derivative("q")}")
    println(spring.latex())

    val swing = simulate(spring, state(1.0, 0.0), 2000, 0.01)

    val drift = Math.abs(spring.energy(swing.last()) - spring.energy(swing.first()))
    if (!(drift < 0.01)) throw AssertionError("the energy must stay within 0.01, got a drift of $drift")
}
