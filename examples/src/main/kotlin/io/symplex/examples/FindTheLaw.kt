package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.polynomials

/** Puts a trained network into words: the formula that moves most like it, and how much of it the formula tells. */
fun main() {
    val learned =
        Experiment
            .of(harmonicOscillator())
            .sample(50, 1.5)
            .gradientMatching()
            .epochs(3000)
            .train()

    val (law, explained) = learned.explain(polynomials(4))
    println(law)
    println("It explains ${100 * explained} % of how the network moves.")

    val terms = law.terms().map { it.expression().toString() }
    if (terms != listOf("q^2", "p^2")) throw AssertionError("the terms must be q^2 and p^2, got $terms")
}
