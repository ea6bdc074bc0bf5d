package io.symplex.dsl

import io.symplex.integrate.Integrator
import io.symplex.model.Activation
import io.symplex.model.Architecture
import io.symplex.model.NetworkArchitecture
import io.symplex.model.Perceptron
import io.symplex.system.Force
import io.symplex.train.Adam
import io.symplex.train.InTurn
import io.symplex.train.Optimizer
import io.symplex.train.Precision
import io.symplex.train.TrainingListener
import io.symplex.train.TrainingPlan
import io.symplex.train.TrajectoryMatching
import java.nio.file.Path

/**
 * What the block of an objective can say: the network, what is known of it, how to train, who watches.
 *
 * Values are assigned, and can be read; what has no value is called. Each word is that of [TrainingStage].
 */
@SymplexDsl
public sealed class TrainingScope<S : TrainingStage<S>>(
    internal var stage: S,
) {
    /** All that was said so far. */
    public val plan: TrainingPlan get() = stage.plan()

    /** How many epochs; see [TrainingStage.epochs]. */
    public var epochs: Int
        get() = plan.epochs
        set(value) = become(stage.epochs(value))

    /** After how many rows the optimiser makes a step, 0 if after all; see [TrainingStage.batch]. */
    public var batch: Int
        get() = plan.batch
        set(value) = become(stage.batch(value))

    /** The width of two hidden layers, or of the first of other layers; see [NetworkStage.hidden]. */
    public var hidden: Int
        get() = network.network().hidden().get(0)
        set(value) = become(stage.hidden(value))

    /** The activation function of every hidden layer; see [NetworkStage.activation]. */
    public var activation: Activation
        get() = network.network().activation()
        set(value) = become(stage.activation(value))

    /** The network, all of it; see [NetworkStage.architecture]. */
    public var architecture: Architecture
        get() = plan.architecture
        set(value) = become(stage.architecture(value))

    /** How parameters follow the gradient; see [TrainingStage.optimizer]. */
    public var optimizer: Optimizer
        get() = plan.optimizer
        set(value) = become(stage.optimizer(value))

    /** The optimiser's step size, of the first of two in turn; see [TrainingStage.learningRate]. */
    public var learningRate: Double
        get() = optimizer.rate()
        set(value) = become(stage.learningRate(value))

    /** What the squares of the parameters are weighed by; see [TrainingStage.weightDecay]. */
    public var weightDecay: Double
        get() = plan.weightDecay
        set(value) = become(stage.weightDecay(value))

    /** The seed of every random number; see [TrainingStage.seed]. */
    public var seed: Long
        get() = plan.seed
        set(value) = become(stage.seed(value))

    /** The number type to compute in; see [TrainingStage.precision]. */
    public var precision: Precision
        get() = plan.compute.precision
        set(value) = become(stage.precision(value))

    /** The engine that computes; see [TrainingStage.engine]. */
    public var engine: String
        get() = plan.compute.engine
        set(value) = become(stage.engine(value))

    /** How many threads the engine may use, 0 if as many as pay; see [TrainingStage.threads]. */
    public var threads: Int
        get() = plan.compute.threads
        set(value) = become(stage.threads(value))

    /** Where the engine computes; see [TrainingStage.device]. */
    public var device: String
        get() = plan.compute.device
        set(value) = become(stage.device(value))

    /** Sets every hidden layer's width: `layers(32, 32, 32)`; see [NetworkStage.layers]. */
    public fun layers(vararg units: Int): Unit = become(stage.layers(*units))

    /** Keeps kinetic and potential energy apart; see [NetworkStage.separable]. */
    public fun separable(): Unit = become(stage.separable())

    /** Takes the kinetic energy as known; see [NetworkStage.masses]. */
    public fun masses(vararg masses: Double): Unit = become(stage.masses(*masses))

    /** Learns the masses; see [NetworkStage.learnedMasses]. */
    public fun learnedMasses(): Unit = become(stage.learnedMasses())

    /** Learns one mass of all particles; see [NetworkStage.learnedMass]. */
    public fun learnedMass(): Unit = become(stage.learnedMass())

    /** Lets the energy see only differences of positions; see [NetworkStage.translationInvariant]. */
    public fun translationInvariant(dimensions: Int = 1): Unit = become(stage.translationInvariant(dimensions))

    /** Says that particles act on each other in pairs; see [NetworkStage.pairPotential]. */
    public fun pairPotential(dimensions: Int = 1): Unit = become(stage.pairPotential(dimensions))

    /** Says that coordinates are those of a chain between walls; see [NetworkStage.chainPotential]. */
    public fun chainPotential(): Unit = become(stage.chainPotential())

    /** Says that coordinates are those of a chain with free ends; see [NetworkStage.freeChainPotential]. */
    public fun freeChainPotential(): Unit = become(stage.freeChainPotential())

    /** Says that coordinates are those of a ring; see [NetworkStage.ringPotential]. */
    public fun ringPotential(): Unit = become(stage.ringPotential())

    /** Adds an energy of each particle's own place; see [NetworkStage.onSitePotential]. */
    public fun onSitePotential(): Unit = become(stage.onSitePotential())

    /** Says which positions are angles: `periodic("q")`; see [NetworkStage.periodic]. */
    public fun periodic(vararg positions: String): Unit = become(stage.periodic(*positions))

    /** Learns friction beside the energy; see [NetworkStage.friction]. */
    public fun friction(): Unit = become(stage.friction())

    /** Learns friction by which coordinates brake each other; see [NetworkStage.frictionMatrix]. */
    public fun frictionMatrix(): Unit = become(stage.frictionMatrix())

    /** Takes a force from outside as known: `force("0.5*cos(1.2*t)")`; see [NetworkStage.force]. */
    public fun force(vararg formulas: String): Unit = become(stage.force(*formulas))

    /** Takes a force from outside as known; see [NetworkStage.force]. */
    public fun force(force: Force): Unit = become(stage.force(force))

    /** Learns a force from outside beside the energy; see [NetworkStage.learnedForce]. */
    public fun learnedForce(): Unit = become(stage.learnedForce())

    /** Learns a force from outside, of so many pieces; see [NetworkStage.learnedForce]. */
    public fun learnedForce(pieces: Int): Unit = become(stage.learnedForce(pieces))

    /** Learns a force of a known period; see [NetworkStage.periodicForce]. */
    public fun periodicForce(
        period: Double,
        harmonics: Int = 3,
    ): Unit = become(stage.periodicForce(period, harmonics))

    /** Lets the learned force depend on the positions as well; see [NetworkStage.forceOfPosition]. */
    public fun forceOfPosition(units: Int = 16): Unit = become(stage.forceOfPosition(units))

    /** Optimises in two ways; see [TrainingStage.adamThenLevenbergMarquardt]. */
    public fun adamThenLevenbergMarquardt(
        epochs: Int = 500,
        steps: Int = 100,
    ): Unit = become(stage.adamThenLevenbergMarquardt(epochs, steps))

    /** Optimises in two ways, for noisy observations; see [TrainingStage.adamThenBayesianRegularization]. */
    public fun adamThenBayesianRegularization(
        epochs: Int = 600,
        steps: Int = 300,
    ): Unit = become(stage.adamThenBayesianRegularization(epochs, steps))

    /** Ends the training when the loss on held-out data falls no more; see [TrainingStage.earlyStopping]. */
    public fun earlyStopping(
        fraction: Double = 0.2,
        patience: Int = 50,
    ): Unit = become(stage.earlyStopping(fraction, patience))

    /** Keeps the state of the training in a folder on the way; see [TrainingStage.checkpoint]. */
    public fun checkpoint(
        folder: Path,
        every: Int = 500,
    ): Unit = become(stage.checkpoint(folder, every))

    /** Goes on from the last checkpoint in a folder; see [TrainingStage.resume]. */
    public fun resume(folder: Path): Unit = become(stage.resume(folder))

    /** Reports progress after epoch 1, every so many epochs and the last; see [TrainingStage.report]. */
    public fun report(every: Int = 500): Unit = become(stage.report(every))

    /** Calls a listener after epoch 1, every so many epochs and the last; see [TrainingStage.report]. */
    public fun report(
        every: Int = 500,
        listener: ProgressListener,
    ): Unit = become(stage.report(every, listener))

    /** Calls a listener after every epoch, which may stop the training; see [TrainingStage.listener]. */
    public fun listener(listener: TrainingListener): Unit = become(stage.listener(listener))

    private val network: Perceptron
        get() =
            (architecture as? NetworkArchitecture)?.network()
                ?: error("architecture must be a perceptron to be asked for its layers, got $architecture; read architecture")

    private fun Optimizer.rate(): Double =
        when (this) {
            is Adam -> learningRate
            is InTurn -> first.rate()
            else -> error("optimizer must be Adam to be asked for its learning rate, got $this; read optimizer")
        }

    internal fun become(changed: S) {
        stage = changed
    }
}

/** What the block of gradient matching can say. */
public class GradientMatchingScope internal constructor(
    stage: GradientMatchingStage,
) : TrainingScope<GradientMatchingStage>(stage)

/** What the block of trajectory matching can say: also how it goes from one observation to others. */
public class TrajectoryMatchingScope internal constructor(
    stage: TrajectoryMatchingStage,
) : TrainingScope<TrajectoryMatchingStage>(stage) {
    private val matching: TrajectoryMatching get() = plan.objective as TrajectoryMatching

    /** The method that leads from one observation to the next; see [TrajectoryMatchingStage.integrator]. */
    public var integrator: Integrator
        get() = matching.integrator
        set(value) = become(stage.integrator(value))

    /** How many observations follow the first of a piece; see [TrajectoryMatchingStage.window]. */
    public var window: Int
        get() = matching.window
        set(value) = become(stage.window(value))

    /** Goes through whole trajectories; see [TrajectoryMatchingStage.wholeTrajectories]. */
    public fun wholeTrajectories(): Unit = become(stage.wholeTrajectories())

    /** Learns where each piece starts, too; see [TrajectoryMatchingStage.freeStarts]. */
    public fun freeStarts(): Unit = become(stage.freeStarts())

    /** Lets Adam go through short pieces first; see [TrajectoryMatchingStage.shortFirst]. */
    public fun shortFirst(observations: Int): Unit = become(stage.shortFirst(observations))

    /** Leaves momenta out of what is compared; see [TrajectoryMatchingStage.positionsOnly]. */
    public fun positionsOnly(): Unit = become(stage.positionsOnly())

    /** Cuts the gradient at every step, as the reference does; see [TrajectoryMatchingStage.truncatedGradient]. */
    public fun truncatedGradient(): Unit = become(stage.truncatedGradient())
}
