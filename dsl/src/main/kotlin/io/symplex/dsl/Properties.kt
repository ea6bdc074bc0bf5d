@file:JvmName("Properties")

package io.symplex.dsl

import io.symplex.data.Observations
import io.symplex.discover.Diagnostics
import io.symplex.discover.DiscoveredTerm
import io.symplex.evaluate.EnergyDrift
import io.symplex.evaluate.RolloutError
import io.symplex.expression.Expression
import io.symplex.expression.Formula
import io.symplex.integrate.Trajectory
import io.symplex.model.Interaction
import io.symplex.model.ParametricHamiltonian
import io.symplex.plan.Provenance
import io.symplex.system.Force
import io.symplex.system.Friction
import io.symplex.system.Hamiltonian
import io.symplex.system.Reals
import io.symplex.system.State
import io.symplex.system.TimeDerivatives
import io.symplex.train.StopReason
import io.symplex.train.TrainingPlan
import java.time.Duration
import java.util.OptionalDouble
import kotlin.jvm.optionals.getOrNull

/** The number of degrees of freedom. */
public val Hamiltonian.degreesOfFreedom: Int get() = degreesOfFreedom()

/** What brakes the system; null if energy is kept. */
public val Hamiltonian.friction: Friction? get() = friction().getOrNull()

/** What pushes the system from outside; null if nothing does. */
public val Hamiltonian.force: Force? get() = force().getOrNull()

/** The energy as it was written. */
public val Formula.expression: Expression get() = expression()

/** The energy as LaTeX. */
public val Formula.latex: String get() = latex()

/** The positions, a copy. */
public val State.q: DoubleArray get() = q()

/** The momenta, a copy. */
public val State.p: DoubleArray get() = p()

/** The rates of the positions, a copy. */
public val TimeDerivatives.dq: DoubleArray get() = dq()

/** The rates of the momenta, a copy. */
public val TimeDerivatives.dp: DoubleArray get() = dp()

/** The number of rows. */
public val Trajectory.size: Int get() = size()

/** The numbers of the rows, for `trajectory[k]`. */
public val Trajectory.indices: IntRange get() = 0 until size()

/** The times, a copy. */
public val Trajectory.times: DoubleArray get() = times()

/** What was seen, a trajectory a realisation. */
public val Observations.trajectories: List<Trajectory> get() = trajectories()

/** The network that was trained. */
public val Learned.model: ParametricHamiltonian get() = model()

/** Everything that was said. */
public val Learned.plan: TrainingPlan get() = plan()

/** The loss of what was learned. */
public val Learned.loss: Double get() = loss()

/** The loss of every epoch, a copy. */
public val Learned.losses: DoubleArray get() = losses()

/** The loss on what was held out; null if nothing was. */
public val Learned.heldOutLoss: Double? get() = heldOutLoss().orNull()

/** An estimate of the noise in what was seen; null where there is none. */
public val Learned.noise: Double? get() = noise().orNull()

/** How many epochs were done. */
public val Learned.epochs: Int get() = epochs()

/** How many epochs had been done when the training went on from a checkpoint; 0 if it began at the beginning. */
public val Learned.resumedAt: Int get() = resumedAt()

/** Where this comes from: versions, the data's fingerprint, seed, engine, time. */
public val Learned.provenance: Provenance get() = provenance()

/** Why the training ended. */
public val Learned.stopReason: StopReason get() = stopReason()

/** How long the training took. */
public val Learned.time: Duration get() = time()

/** What computed. */
public val Learned.engine: String get() = engine()

/** The system that this was learned from; null if it was learned from observations. */
public val Learned.truth: Hamiltonian? get() = truth().getOrNull()

/** What each seed learned. */
public val Ensemble.members: List<Learned> get() = members()

/** Everything that was said, with the first seed. */
public val Ensemble.plan: TrainingPlan get() = plan()

/** Which seeds are no members, and why. */
public val Ensemble.leftOut: List<String> get() = leftOut()

/** An estimate of the noise in what was seen; null where there is none. */
public val Ensemble.noise: Double? get() = noise().orNull()

/** The system that this was learned from; null if it was learned from observations. */
public val Ensemble.truth: Hamiltonian? get() = truth().getOrNull()

/** The mean of the members at each time. */
public val EnsembleTrajectory.mean: Trajectory get() = mean()

/** The motion of every member. */
public val EnsembleTrajectory.members: List<Trajectory> get() = members()

/** How far the mean of the members is from what was seen. */
public val EnsembleComparison.error: RolloutError get() = error()

/** The masses; null unless `masses(…)` or `learnedMasses()` was said. */
public val Parts.masses: Reals? get() = masses().getOrNull()

/** The force from outside; null unless one was known or learned. */
public val Parts.force: Force? get() = force().getOrNull()

/** How two particles act on each other; null unless `pairPotential(…)` or a chain was said. */
public val Parts.interaction: Interaction? get() = interaction().getOrNull()

/** The friction; null unless `friction()` or `frictionMatrix()` was said. */
public val Parts.friction: Friction? get() = friction().getOrNull()

/** How far apart truth and prediction are. */
public val Comparison.error: RolloutError get() = error()

/** How the energy drifts along the first predicted trajectory. */
public val Comparison.energyDrift: EnergyDrift get() = energyDrift()

/** The energy as a formula. */
public val Discovered.formula: Formula get() = formula()

/** The terms with their coefficients and standard errors. */
public val Discovered.terms: List<DiscoveredTerm> get() = terms()

/** How well the law describes what was seen. */
public val Discovered.diagnostics: Diagnostics get() = diagnostics()

/** The law as LaTeX. */
public val Discovered.latex: String get() = latex()

private fun OptionalDouble.orNull(): Double? = if (isPresent) asDouble else null
