@file:JvmName("TimesOfSimulations")

package io.symplex.dsl

import io.symplex.integrate.Integrator
import io.symplex.integrate.Simulation
import io.symplex.integrate.Thermostat
import io.symplex.integrate.Trajectory
import io.symplex.system.Hamiltonian
import io.symplex.system.State

/**
 * Evenly spaced times, from one to another: `0.0..20.0 step 0.01`.
 *
 * ```
 * for (t in 0.0..1.0 step 0.25) println(t)
 * pendulum().simulate(state(1.0, 0.0), 0.0..20.0 step 0.01)
 * ```
 *
 * No collection: arithmetic on it does not silently make a list.
 */
public class Times internal constructor(
    /** The simulation by symplectic Euler that has these times. */
    public val simulation: Simulation,
) {
    /** The first time. */
    public val start: Double get() = simulation.startTime

    /** From one time to the next. */
    public val dt: Double get() = simulation.dt

    /** How many steps lead from the first time to the last. */
    public val steps: Int get() = simulation.steps

    /** The last time. */
    public val endInclusive: Double get() = time(steps)

    /** Goes through all times, the first and the last too. */
    public operator fun iterator(): Iterator<Double> = (0..steps).asSequence().map(::time).iterator()

    private fun time(k: Int) = start + k * dt

    /** Whether the other has the same times. */
    override fun equals(other: Any?): Boolean = other is Times && simulation == other.simulation

    /** The same for equal times. */
    override fun hashCode(): Int = simulation.hashCode()

    /** As it is said: `0.0..20.0 step 0.01`. */
    override fun toString(): String = "$start..$endInclusive step $dt"
}

/**
 * Divides a range of times into steps: `0.0..20.0 step 0.01`.
 *
 * @throws IllegalArgumentException if a whole number of steps does not lead to the end
 */
public infix fun ClosedFloatingPointRange<Double>.step(dt: Double): Times = Times(Symplex.simulation(start, endInclusive, dt))

/**
 * Simulates the system: `pendulum().simulate(state(1.0, 0.0), 0.0..20.0 step 0.01, integrator = yoshida4())`.
 *
 * @param start where it starts, at the first time
 * @param t the times of the steps
 * @param integrator the method
 * @param thermostat what exchanges heat with the system; none unless said
 * @param keepEvery how many steps from one kept state to the next
 */
public fun Hamiltonian.simulate(
    start: State,
    t: Times,
    integrator: Integrator = Symplex.symplecticEuler(),
    thermostat: Thermostat? = null,
    keepEvery: Int = 1,
): Trajectory {
    val simulation = t.simulation.withIntegrator(integrator).withKeepEvery(keepEvery)
    return Symplex.simulate(this, start, if (thermostat == null) simulation else simulation.withThermostat(thermostat))
}

/** Simulates the learned system and the one it was learned from: `learned.compare(start, 0.0..20.0 step 0.01)`. */
public fun Learned.compare(
    start: State,
    t: Times,
): Comparison {
    require(t.start == 0.0) { "t must start at 0, got ${t.start}; say 0.0..${t.endInclusive - t.start} step ${t.dt}" }
    return compare(start, t.steps, t.dt)
}

/** Simulates every member, each by itself: `ensemble.simulate(start, 0.0..20.0 step 0.01)`. */
public fun Ensemble.simulate(
    start: State,
    t: Times,
): EnsembleTrajectory {
    require(t.start == 0.0) { "t must start at 0, got ${t.start}; say 0.0..${t.endInclusive - t.start} step ${t.dt}" }
    return simulate(start, t.steps, t.dt)
}
