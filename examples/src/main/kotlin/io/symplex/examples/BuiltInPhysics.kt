package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.doubleWell
import kotlin.math.abs

/** Learns a double well as T(p) + V(q), and finds the mass. */
fun main() {
    val learned =
        Experiment
            .of(doubleWell())
            .sample(100, 2.0)
            .gradientMatching()
            .learnedMasses()
            .layers(16)
            .adamThenLevenbergMarquardt(500, 60)
            .train()

    val parts = learned.explain()
    println(parts)

    val mass = parts.masses().orElseThrow().get(0)
    if (!(abs(mass - 1) < 0.01)) throw AssertionError("the mass must be near 1, got $mass")
}
