package io.symplex.examples

import ai.djl.ndarray.NDList
import ai.djl.nn.Activation
import ai.djl.nn.Block
import ai.djl.nn.ParallelBlock
import ai.djl.nn.SequentialBlock
import ai.djl.nn.core.Linear
import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.engine.djl.BlockArchitecture

/** One of the two terms, of the positions (0) or of the momenta (1). */
private fun term(input: Int): Block =
    SequentialBlock()
        .add { state -> NDList(state[input]) }
        .add(Linear.builder().setUnits(16).build())
        .add(Activation.tanhBlock())
        .add(Linear.builder().setUnits(1).build())

private fun energy(): Block =
    ParallelBlock(
        { (v, t) -> NDList(v.head().add(t.head())) },
        listOf(term(0), term(1)),
    )

/** Learns with a network of your own: a DJL block that knows that the energy is a sum V(q) + T(p). */
fun main() {
    val learned =
        Experiment
            .of(harmonicOscillator())
            .sample(50, 1.5)
            .gradientMatching()
            .architecture(BlockArchitecture.of(1, ::energy))
            .learningRate(0.02)
            .epochs(600)
            .train()
    println(learned)

    val comparison = learned.compare(state(1.0, 0.0), 500, 0.01)
    println(comparison)

    val error = comparison.error().maxQ
    if (!(error < 0.1)) throw AssertionError("the largest error of q must be < 0.1, got $error")
}
