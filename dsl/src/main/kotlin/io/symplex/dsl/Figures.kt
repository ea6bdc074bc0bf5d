@file:JvmName("Figures")

package io.symplex.dsl

import io.symplex.integrate.Trajectory
import io.symplex.plot.Figure
import io.symplex.plot.Range
import io.symplex.system.Hamiltonian

/** Draws the system; see [FigureWords.figure]. */
public fun Hamiltonian.figure(): Figure = Symplex.figure(this)

/** Draws the phase portrait of a system with one degree of freedom: `doubleWell().figure(-2.3..2.3, -3.0..3.0)`. */
public fun Hamiltonian.figure(
    q: ClosedFloatingPointRange<Double>,
    p: ClosedFloatingPointRange<Double>,
): Figure = Symplex.figure(this, q.asRange(), p.asRange())

/** Draws the phase portrait of a system with one degree of freedom, with orbits on it. */
public fun Hamiltonian.phasePortrait(vararg orbits: Trajectory): Figure = Symplex.phasePortrait(this, *orbits)

/** Draws the phase portrait of a system with one degree of freedom in given ranges, with orbits on it. */
public fun Hamiltonian.phasePortrait(
    q: ClosedFloatingPointRange<Double>,
    p: ClosedFloatingPointRange<Double>,
    vararg orbits: Trajectory,
): Figure = Symplex.phasePortrait(this, q.asRange(), p.asRange(), *orbits)

/** Draws the energy of the system along a trajectory. */
public fun Hamiltonian.energyFigure(trajectory: Trajectory): Figure = Symplex.energyFigure(this, trajectory)

/** Draws positions and momenta over time. */
public fun Trajectory.figure(): Figure = Symplex.figure(this)

/** Draws several realisations, each in its colour. */
public fun List<Trajectory>.figure(): Figure = Symplex.figure(this)

/** Draws the losses of several trainings: their median, within the band from the least to the greatest. */
public fun List<Learned>.lossFigure(): Figure = Symplex.lossFigure(this)

private fun ClosedFloatingPointRange<Double>.asRange(): Range = Range(start, endInclusive)
