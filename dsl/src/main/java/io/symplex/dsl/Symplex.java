package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Figure;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.nio.file.Path;

/**
 * The words one starts with; made for {@code import static io.symplex.dsl.Symplex.*}.
 *
 * <pre>{@code
 * var orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 2000, 0.01);
 * }</pre>
 */
public final class Symplex {

    private Symplex() {}

    /**
     * Returns a mass 1 on a spring with constant 1 and equilibrium position 0.
     *
     * @return the system, H = p²/2 + q²/2
     */
    public static HarmonicOscillator harmonicOscillator() {
        return new HarmonicOscillator();
    }

    /**
     * Returns a mass on a spring.
     *
     * @param mass m, dimensionless, {@code > 0}
     * @param springConstant k, dimensionless, {@code > 0}
     * @param equilibriumPosition q₀, dimensionless, finite
     * @return the system, H = p²/(2m) + k/2 (q − q₀)²
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static HarmonicOscillator harmonicOscillator(
            double mass, double springConstant, double equilibriumPosition) {
        return new HarmonicOscillator(mass, springConstant, equilibriumPosition);
    }

    /**
     * Returns a state with one degree of freedom.
     *
     * @param q position, finite
     * @param p momentum, finite
     * @return the state
     * @throws IllegalArgumentException if a number is not finite
     */
    public static State state(double q, double p) {
        return State.of(q, p);
    }

    /**
     * Returns a state with n degrees of freedom.
     *
     * @param q positions, finite, shape [n]; copied
     * @param p momenta, finite, shape [n]; copied
     * @return the state
     * @throws IllegalArgumentException if a number is not finite, the lengths differ or are zero
     */
    public static State state(double[] q, double[] p) {
        return State.of(q, p);
    }

    /**
     * Reads observations from a CSV file with named columns: {@code t}, positions {@code q…}, momenta {@code p…}; where
     * given, {@code traj}, {@code dq…} and {@code dp…}.
     *
     * @param file its path
     * @return the observations
     * @throws IllegalArgumentException if the file is not such a file, with the place and the remedy
     * @see Observations#read
     */
    public static Observations observations(String file) {
        return observations(Path.of(file));
    }

    /**
     * Reads observations from a CSV file; see {@link #observations(String)}.
     *
     * @param file its path
     * @return the observations
     * @throws IllegalArgumentException if the file is not such a file, with the place and the remedy
     */
    public static Observations observations(Path file) {
        return Observations.read(file);
    }

    /**
     * Simulates a system by symplectic Euler, keeping every state.
     *
     * @param system the system that moves, known or learned
     * @param start where it starts, at time 0
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the states, the start first
     * @throws IllegalArgumentException if a value is out of its range or the start does not fit the system
     */
    public static Trajectory simulate(Hamiltonian system, State start, int steps, double dt) {
        return Simulation.of(steps, dt).run(system, start);
    }

    /**
     * Draws a trajectory: positions and momenta over time.
     *
     * @param trajectory what to draw
     * @return the figure
     */
    public static Figure figure(Trajectory trajectory) {
        return TrajectoryFigure.of(trajectory);
    }
}
