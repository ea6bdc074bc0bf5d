package io.symplex.examples

import io.symplex.dsl.Symplex.force
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.experiment
import io.symplex.dsl.friction
import kotlin.math.PI
import kotlin.math.abs

/** Learns an oscillator that is braked, and pushed with a known period: how hard, and when, is found. */
fun main() {
    val pushed = harmonicOscillator().withFriction(0.2).withForce(force("0.5*cos(1.2*t)"))

    val learned =
        experiment(pushed) {
            sample(count = 6, amplitude = 1.0)
            simulate(steps = 800, dt = 0.01, keepEvery = 10)
            gradientMatching {
                learnedMasses()
                friction()
                periodicForce(period = 2 * PI / 1.2, harmonics = 1)
                layers(4)
                adamThenLevenbergMarquardt(epochs = 200, steps = 20)
            }
        }

    println(learned.explain())

    val braked = learned.friction?.coefficient(0, 0) ?: 0.0
    if (!(abs(braked - 0.2) < 0.01)) throw AssertionError("friction must be near 0.2, got $braked")
}
