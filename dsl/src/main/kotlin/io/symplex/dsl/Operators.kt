@file:JvmName("Operators")

package io.symplex.dsl

import io.symplex.integrate.Trajectory
import io.symplex.system.Hamiltonian
import io.symplex.system.SeparableHamiltonian
import io.symplex.system.State
import io.symplex.system.TimeDerivatives

/** Returns the energy of a system with one degree of freedom: `H(1.0, 0.0)`. */
public operator fun Hamiltonian.invoke(
    q: Double,
    p: Double,
): Double = energy(q, p)

/** Returns the energy of a state: `H(state)`. */
public operator fun Hamiltonian.invoke(state: State): Double = energy(state)

/** Returns the system whose energy is a multiple of another's: `2.0 * H`. */
public operator fun Double.times(system: Hamiltonian): Hamiltonian = system.times(this)

/** Returns the system whose energies are multiples of another's: `2.0 * T`. */
public operator fun Double.times(system: SeparableHamiltonian): SeparableHamiltonian = system.times(this)

/** Goes through the states: `for ((q, p) in trajectory)`. */
public operator fun Trajectory.iterator(): Iterator<State> = (0 until size()).asSequence().map(::get).iterator()

/** Reads dq/dt in `val (dq, dp) = H.timeDerivatives(q, p)`. */
public operator fun TimeDerivatives.component1(): DoubleArray = dq()

/** Reads dp/dt in `val (dq, dp) = H.timeDerivatives(q, p)`. */
public operator fun TimeDerivatives.component2(): DoubleArray = dp()
