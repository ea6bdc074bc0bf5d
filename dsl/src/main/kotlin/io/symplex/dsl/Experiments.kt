@file:JvmName("Experiments")

package io.symplex.dsl

import io.symplex.data.Observations
import io.symplex.data.Smoother
import io.symplex.integrate.Simulation
import io.symplex.system.Hamiltonian

/** Marks the blocks of a sentence: in an inner one the words of an outer one are not said. */
@DslMarker
@Target(AnnotationTarget.CLASS)
public annotation class SymplexDsl

/**
 * Says a whole experiment on a system in one block, and trains.
 *
 * ```
 * val learned =
 *     experiment(harmonicOscillator()) {
 *         sample(50, amplitude = 1.5)
 *         gradientMatching {
 *             epochs = 10_000
 *             hidden = 16
 *             learningRate = 1e-3
 *         }
 *         report(every = 500) { epoch, loss -> println("$epoch $loss") }
 *     }
 * ```
 *
 * @param system the truth, with which what is learned can be compared
 * @param sentence what is seen of it, what is compared, how to train, who watches
 * @return what was learned
 * @throws IllegalStateException if a word is missing or comes too early or twice
 */
public fun experiment(
    system: Hamiltonian,
    sentence: SystemScope.() -> Unit,
): Learned = sentence(system, sentence).train()

/**
 * Says a whole experiment on observations in one block, and trains.
 *
 * ```
 * val learned =
 *     experiment(observations("train.csv")) {
 *         trajectoryMatching(dt = 0.01) {
 *             batch = 30
 *             epochs = 500
 *         }
 *     }
 * ```
 *
 * @param seen trajectories, with or without derivatives
 * @param sentence what is compared, how to train, who watches
 * @return what was learned
 * @throws IllegalStateException if a word is missing or comes too early or twice
 */
public fun experiment(
    seen: Observations,
    sentence: ObservedScope.() -> Unit,
): Learned = sentence(seen, sentence).train()

/**
 * Says a whole experiment on a system in one block, and trains it with several seeds.
 *
 * ```
 * val ensemble =
 *     ensemble(harmonicOscillator(), members = 10) {
 *         sample(50, amplitude = 1.5)
 *         gradientMatching { epochs = 1000 }
 *     }
 * ```
 *
 * @param system the truth
 * @param members how many
 * @param sentence what is seen of it, what is compared, how to train, who watches
 * @return what they learned; see [EnsembleStage.train]
 * @throws IllegalStateException if a word is missing or comes too early or twice, or too few members are left
 */
public fun ensemble(
    system: Hamiltonian,
    members: Int = 10,
    sentence: SystemScope.() -> Unit,
): Ensemble = sentence(system, sentence).ensemble(members).train()

/**
 * Says a whole experiment on observations in one block, and trains it with several seeds.
 *
 * ```
 * val ensemble =
 *     ensemble(observations("train.csv"), members = 10, bootstrap = true) {
 *         trajectoryMatching(dt = 0.01) { epochs = 500 }
 *     }
 * ```
 *
 * @param seen trajectories, with or without derivatives
 * @param members how many
 * @param bootstrap whether each learns from trajectories drawn anew; see [EnsembleStage.bootstrap]
 * @param sentence what is compared, how to train, who watches
 * @return what they learned; see [EnsembleStage.train]
 * @throws IllegalStateException if a word is missing or comes too early or twice, or too few members are left
 */
public fun ensemble(
    seen: Observations,
    members: Int = 10,
    bootstrap: Boolean = false,
    sentence: ObservedScope.() -> Unit,
): Ensemble {
    val stage = sentence(seen, sentence).ensemble(members)
    return (if (bootstrap) stage.bootstrap() else stage).train()
}

/**
 * Says a whole experiment on positions alone in one block, and trains.
 *
 * ```
 * val learned =
 *     experiment(Experiment.ofPositions(Path.of("angles.csv"), 1.0)) {
 *         trajectoryMatching(dt = 0.1) {
 *             integrator = rungeKutta4()
 *             shortFirst(8)
 *             adamThenLevenbergMarquardt()
 *         }
 *     }
 * ```
 *
 * @param seen positions, and the masses
 * @param sentence how to train, who watches
 * @return what was learned
 * @throws IllegalStateException if a word is missing or comes too early or twice
 */
public fun experiment(
    seen: PositionsStage,
    sentence: PositionsScope.() -> Unit,
): Learned = sentence(seen, sentence).train()

/** Says what [experiment] says, and does not train yet: `sentence(pendulum()) { … }.plan()` is all that was said. */
public fun sentence(
    system: Hamiltonian,
    sentence: SystemScope.() -> Unit,
): TrainingStage<*> = SystemScope(Experiment.of(system)).apply(sentence).said("sample(50, amplitude = 1.5) and gradientMatching()")

/** Says what [experiment] says, and does not train yet. */
public fun sentence(
    seen: Observations,
    sentence: ObservedScope.() -> Unit,
): TrainingStage<*> = ObservedScope(Experiment.of(seen)).apply(sentence).said("gradientMatching()")

/** Says what [experiment] says, and does not train yet. */
public fun sentence(
    seen: PositionsStage,
    sentence: PositionsScope.() -> Unit,
): TrainingStage<*> = PositionsScope(seen).apply(sentence).said("trajectoryMatching(dt = 0.1)")

/** What the block of an experiment can say whatever it is on: who watches. */
@SymplexDsl
public sealed class ExperimentScope {
    private var stage: TrainingStage<*>? = null

    /** Reports progress after epoch 1, every so many epochs and the last; see [TrainingStage.report]. */
    public fun report(every: Int = 500) {
        stage = matched("report").report(every)
    }

    /** Calls a listener after epoch 1, every so many epochs and the last; see [TrainingStage.report]. */
    public fun report(
        every: Int = 500,
        listener: ProgressListener,
    ) {
        stage = matched("report").report(every, listener)
    }

    internal fun first(word: String) {
        check(stage == null) { "$word must come before gradientMatching and trajectoryMatching, got it after; say it first" }
    }

    internal fun match(matched: TrainingStage<*>) {
        check(stage == null) { "an experiment must compare one thing, got a second; leave one of them out" }
        stage = matched
    }

    internal fun said(words: String): TrainingStage<*> =
        checkNotNull(stage) { "an experiment must say what it compares, got nothing; say $words" }

    private fun matched(word: String): TrainingStage<*> =
        checkNotNull(stage) {
            "$word must come after gradientMatching or trajectoryMatching, got it before; say it at the end or in their block"
        }
}

/** What the block of an experiment on a system can say. */
public class SystemScope internal constructor(
    private val experiment: Experiment,
) : ExperimentScope() {
    private var sampled: SampledStage? = null
    private var simulated: SimulatedStage? = null

    /** Looks at random states, every coordinate uniform in ± the amplitude; see [Experiment.sample]. */
    public fun sample(
        count: Int = 50,
        amplitude: Double = 1.5,
    ) {
        check(sampled == null) { "sample must be said once, got it twice; leave one of them out" }
        sampled = experiment.sample(count, amplitude)
    }

    /** Lets the states move, and keeps every so many-th; see [SampledStage.simulate]. */
    public fun simulate(
        steps: Int = 200,
        dt: Double = 0.01,
        keepEvery: Int = 1,
    ) {
        check(simulated == null) { "simulate must be said once, got it twice; leave one of them out" }
        first("simulate")
        simulated = sampled("simulate").simulate(steps, dt).keepEvery(keepEvery)
    }

    /** Lets the states move from time 0 on: `simulate(0.0..2.0 step 0.01, keepEvery = 50)`. */
    public fun simulate(
        t: Times,
        keepEvery: Int = 1,
    ) {
        require(t.start == 0.0) { "t must start at 0, got ${t.start}; say 0.0..${t.endInclusive - t.start} step ${t.dt}" }
        simulate(t.steps, t.dt, keepEvery)
    }

    /** Learns by comparing time derivatives; see [SampledStage.gradientMatching]. */
    public fun gradientMatching(how: GradientMatchingScope.() -> Unit = {}) {
        val stage = simulated?.gradientMatching() ?: sampled("gradientMatching").gradientMatching()
        match(GradientMatchingScope(stage).apply(how).stage)
    }

    /** Learns by comparing where the learned system arrives; see [SimulatedStage.trajectoryMatching]. */
    public fun trajectoryMatching(how: TrajectoryMatchingScope.() -> Unit = {}) {
        val moved =
            checkNotNull(simulated) {
                "trajectoryMatching must come after simulate, got it before; say simulate(200, dt = 0.01, keepEvery = 50) first"
            }
        match(TrajectoryMatchingScope(moved.trajectoryMatching()).apply(how).stage)
    }

    private fun sampled(word: String): SampledStage =
        checkNotNull(sampled) { "$word must come after sample, got it before; say sample(50, amplitude = 1.5) first" }
}

/** What the block of an experiment on observations can say. */
public class ObservedScope internal constructor(
    private var seen: ObservedStage,
) : ExperimentScope() {
    /** Estimates the time derivatives from the states; see [ObservedStage.estimateDerivatives]. */
    public fun estimateDerivatives(smoother: Smoother = Symplex.smoothingSpline()) {
        first("estimateDerivatives")
        seen = seen.estimateDerivatives(smoother)
    }

    /** Learns from smooth curves through the states; see [ObservedStage.smoothed]. */
    public fun smoothed(smoother: Smoother = Symplex.smoothingSpline()) {
        first("smoothed")
        seen = seen.smoothed(smoother)
    }

    /** Learns by comparing time derivatives; see [ObservedStage.gradientMatching]. */
    public fun gradientMatching(how: GradientMatchingScope.() -> Unit = {}) {
        match(GradientMatchingScope(seen.gradientMatching()).apply(how).stage)
    }

    /** Learns by comparing where the learned system arrives, in steps no longer than dt; see [ObservedStage.trajectoryMatching]. */
    public fun trajectoryMatching(
        dt: Double,
        how: TrajectoryMatchingScope.() -> Unit = {},
    ) {
        match(TrajectoryMatchingScope(seen.trajectoryMatching(dt)).apply(how).stage)
    }
}

/** What the block of an experiment on positions alone can say. */
public class PositionsScope internal constructor(
    private val seen: PositionsStage,
) : ExperimentScope() {
    /** Learns by comparing where the learned system arrives; see [PositionsStage.trajectoryMatching]. */
    public fun trajectoryMatching(
        dt: Double,
        how: TrajectoryMatchingScope.() -> Unit = {},
    ) {
        match(TrajectoryMatchingScope(seen.trajectoryMatching(dt)).apply(how).stage)
    }
}
