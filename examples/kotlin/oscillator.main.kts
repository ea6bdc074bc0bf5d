#!/usr/bin/env kotlin
// Learns an oscillator: kotlin oscillator.main.kts [epochs]
@file:DependsOn("io.symplex:symplex-dsl:0.1.0")
@file:DependsOn("org.slf4j:slf4j-nop:2.0.20")

import io.symplex.dsl.*
import io.symplex.dsl.Symplex.*

val learned =
    experiment(harmonicOscillator()) {
        sample(50, amplitude = 1.5)
        gradientMatching { epochs = args.firstOrNull()?.toInt() ?: 10_000 }
        report(every = 2000) { epoch, loss -> println("epoch %,6d | loss %.2e".format(epoch, loss)) }
    }

val comparison = learned.compare(state(1.0, 0.0), 0.0..20.0 step 0.01)
println(comparison)
println(comparison.figure().text(80, 24))

check(comparison.error.maxQ < 0.1) { "the largest error of q must be < 0.1, got ${comparison.error.maxQ}" }
