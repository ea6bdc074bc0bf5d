package io.symplex.examples

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.train.StopReason
import io.symplex.train.TrainingListener.Decision

/** Watches a training and ends it as soon as the loss is small enough. */
fun main() {
    val learned =
        Experiment
            .of(harmonicOscillator())
            .sample(50, 1.5)
            .gradientMatching()
            .epochs(1_000_000)
            .report(1000) { epoch, loss -> println("epoch %,6d | loss %.2e".format(epoch, loss)) }
            .listener { _, loss -> if (loss < 2e-5) Decision.STOP else Decision.CONTINUE }
            .train()

    println(learned)

    if (learned.stopReason() != StopReason.STOPPED_BY_LISTENER) {
        throw AssertionError("the listener must end the training, got ${learned.stopReason()}")
    }
}
