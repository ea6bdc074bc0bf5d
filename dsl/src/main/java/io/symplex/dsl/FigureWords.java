package io.symplex.dsl;

import io.symplex.integrate.Trajectory;
import io.symplex.plot.Figure;
import io.symplex.plot.Range;
import io.symplex.system.Hamiltonian;
import java.util.List;

/**
 * The words for pictures of systems and trajectories; said through {@link Symplex}.
 *
 * <p>What was learned and compared draws itself: {@link Learned#figure}, {@link Comparison#figure}. In Kotlin, systems
 * and trajectories do so too: {@code pendulum().figure()}.
 *
 * <pre>{@code
 * figure(pendulum());                                                        // its phase portrait
 * phasePortrait(doubleWell(), range(-2.3, 2.3), range(-3, 3), orbit, other); // with orbits on it
 * lossFigure(List.of(one, another, third));                                  // a band over seeds
 * }</pre>
 */
public abstract class FigureWords extends OptimizerWords {

    FigureWords() {}

    /**
     * Returns an interval, such as {@code range(-2.3, 2.3)}, for a figure.
     *
     * @param low its lower end, finite
     * @param high its upper end, finite, {@code > low}
     * @return the interval
     * @throws IllegalArgumentException if an end is not finite or the range does not rise
     */
    public static Range range(double low, double high) {
        return new Range(low, high);
    }

    /**
     * Draws a trajectory: positions and momenta over time, of up to seven degrees of freedom.
     *
     * @param trajectory what to draw
     * @return the figure
     */
    public static Figure figure(Trajectory trajectory) {
        return TrajectoryFigure.of(trajectory);
    }

    /**
     * Draws several realisations: a panel for the positions of all, and one for their momenta.
     *
     * @param realisations at least one, all of as many degrees of freedom; of several, the first coordinate is drawn
     * @return the figure; up to seven realisations are named 1, 2, … in the legend
     * @throws IllegalArgumentException if there is none, or their degrees of freedom differ
     */
    public static Figure figure(List<Trajectory> realisations) {
        return RealisationsFigure.of(realisations);
    }

    /**
     * Draws a system.
     *
     * <p>One degree of freedom: its phase portrait, the energy as colours and level lines, the flow as arrows, around
     * the middle of a known system, where the data of a learned one were, within ±2.5 of any other. More: its energy
     * along each of the first four coordinates.
     *
     * @param system what to draw
     * @return the figure
     * @throws IllegalArgumentException if the energy is finite nowhere there
     */
    public static Figure figure(Hamiltonian system) {
        return system.degreesOfFreedom() == 1 ? phasePortrait(system) : CoordinatesFigure.of(system);
    }

    /**
     * Draws the phase portrait of a system with one degree of freedom in given ranges.
     *
     * @param system what to draw
     * @param q the positions shown
     * @param p the momenta shown
     * @return the figure
     * @throws IllegalArgumentException if the system has more degrees of freedom, or its energy is finite nowhere there
     */
    public static Figure figure(Hamiltonian system, Range q, Range p) {
        return phasePortrait(system, q, p);
    }

    /**
     * Draws the phase portrait of a system with one degree of freedom, with orbits on it.
     *
     * <p>The ranges are those of {@link #figure(Hamiltonian)}, wide enough for the orbits.
     *
     * @param system what to draw
     * @param orbits trajectories of it, or of one like it; may be none
     * @return the figure; up to seven orbits are named in the legend by where they start
     * @throws IllegalArgumentException if the system or an orbit has more degrees of freedom, or its energy is finite
     *     nowhere there
     */
    public static Figure phasePortrait(Hamiltonian system, Trajectory... orbits) {
        PhasePortrait.requireOne(system);
        PhaseWindow window = PhaseWindow.of(system);
        for (Trajectory orbit : orbits) {
            window = window.around(PhasePortrait.requireOne(orbit));
        }
        return PhasePortrait.of(system, window, List.of(orbits));
    }

    /**
     * Draws the phase portrait of a system with one degree of freedom in given ranges, with orbits on it.
     *
     * @param system what to draw
     * @param q the positions shown
     * @param p the momenta shown
     * @param orbits trajectories of it, or of one like it; may be none
     * @return the figure; up to seven orbits are named in the legend by where they start
     * @throws IllegalArgumentException if the system or an orbit has more degrees of freedom, or its energy is finite
     *     nowhere there
     */
    public static Figure phasePortrait(Hamiltonian system, Range q, Range p, Trajectory... orbits) {
        PhasePortrait.requireOne(system);
        List.of(orbits).forEach(PhasePortrait::requireOne);
        return PhasePortrait.of(system, new PhaseWindow(q, p), List.of(orbits));
    }

    /**
     * Draws the energy of a system along a trajectory: the total, of a separable system also kinetic and potential
     * energy; below, the change of the total.
     *
     * @param system whose energy
     * @param trajectory along which way
     * @return the figure
     * @throws IllegalArgumentException if the degrees of freedom differ
     */
    public static Figure energyFigure(Hamiltonian system, Trajectory trajectory) {
        return EnergyOverTime.of(system, trajectory);
    }

    /**
     * Draws the losses of several trainings of one sentence, such as with several seeds: the median of every epoch,
     * within the band from the least to the greatest.
     *
     * @param trainings at least one; drawn up to the end of the shortest
     * @return the figure
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if a training was interrupted before its first epoch
     */
    public static Figure lossFigure(List<Learned> trainings) {
        return LossFigure.of(trainings);
    }
}
