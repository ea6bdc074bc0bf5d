package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.nio.file.Path;

/**
 * The words one starts with; made for {@code import static io.symplex.dsl.Symplex.*}.
 *
 * <pre>{@code
 * var orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 2000, 0.01);
 * var swing = simulate(pendulum(), state(1.0, 0.0), simulation(2000, 0.01).withIntegrator(yoshida4()));
 * }</pre>
 */
public final class Symplex extends FigureWords {

    private Symplex() {}

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
     * Simulates a system as said: by another method, keeping other states, with a thermostat.
     *
     * @param system the system that moves, known or learned
     * @param start where it starts
     * @param simulation how
     * @return the kept states
     * @throws IllegalArgumentException if the start does not fit the system, or the method or the thermostat does not
     */
    public static Trajectory simulate(Hamiltonian system, State start, Simulation simulation) {
        return simulation.run(system, start);
    }

    /**
     * Returns a simulation by symplectic Euler that keeps every state; its {@code with} methods say otherwise.
     *
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the simulation
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Simulation simulation(int steps, double dt) {
        return Simulation.of(steps, dt);
    }
}
