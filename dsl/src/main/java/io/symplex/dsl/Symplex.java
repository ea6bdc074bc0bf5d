package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.data.SavitzkyGolay;
import io.symplex.data.SmoothingSpline;
import io.symplex.evaluate.EnergyDrift;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.Checks;
import io.symplex.model.NeuralHamiltonian;
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
     * Returns a smoother of local cubics, in windows as wide as cross-validation finds best.
     *
     * @return the smoother
     */
    public static SavitzkyGolay savitzkyGolay() {
        return SavitzkyGolay.CROSS_VALIDATED;
    }

    /**
     * Returns a smoother of local polynomials.
     *
     * @param halfWidth observations on each side, {@code >= 1}
     * @param degree of the polynomials, {@code >= 1}, at most 2 · halfWidth
     * @return the smoother
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static SavitzkyGolay savitzkyGolay(int halfWidth, int degree) {
        return new SavitzkyGolay(Checks.atLeast(halfWidth, 1, "halfWidth"), degree);
    }

    /**
     * Returns a smoother of cubic splines, as stiff as cross-validation finds best.
     *
     * @return the smoother
     */
    public static SmoothingSpline smoothingSpline() {
        return SmoothingSpline.CROSS_VALIDATED;
    }

    /**
     * Returns a smoother of cubic splines.
     *
     * @param stiffness finite, {@code >= 0}, in time³; 0 goes through every observation
     * @return the smoother
     * @throws IllegalArgumentException if the stiffness is not finite or is negative
     */
    public static SmoothingSpline smoothingSpline(double stiffness) {
        return new SmoothingSpline(Checks.notNegative(stiffness, "stiffness"));
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
     * Loads a learned energy that {@link Learned#save} wrote.
     *
     * @param file its path
     * @return the energy, with the same bits
     * @throws IllegalArgumentException if there is no such file or it is not as it must be, with the place and the
     *     remedy
     * @see NeuralHamiltonian#load
     */
    public static NeuralHamiltonian load(String file) {
        return load(Path.of(file));
    }

    /**
     * Loads a learned energy; see {@link #load(String)}.
     *
     * @param file its path
     * @return the energy, with the same bits
     * @throws IllegalArgumentException if there is no such file or it is not as it must be, with the place and the
     *     remedy
     */
    public static NeuralHamiltonian load(Path file) {
        return NeuralHamiltonian.load(file);
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

    /**
     * Returns a simulation by symplectic Euler from one time to another: {@code simulation(0.0, 20.0, 0.01)}. In Kotlin
     * {@code 0.0..20.0 step 0.01} says the same.
     *
     * @param from the time of the start, finite
     * @param to the time of the last state, finite, later
     * @param dt the step, finite, {@code > 0}, a whole number of which leads there
     * @return the simulation
     * @throws IllegalArgumentException if a value is out of its range, or the steps do not end at the last time
     */
    public static Simulation simulation(double from, double to, double dt) {
        return Simulation.between(from, to, dt);
    }

    /**
     * Returns the energy of every state of a trajectory: what to draw against its times.
     *
     * @param system the energy; a part of it where only that is wanted, as {@code system.kineticPart()}
     * @param trajectory the motion, K states
     * @return the energies, shape [K]
     * @throws IllegalArgumentException if the trajectory does not fit the system
     */
    public static double[] energies(Hamiltonian system, Trajectory trajectory) {
        return EnergyDrift.energies(system, trajectory);
    }

    /**
     * Returns evenly spaced numbers, as NumPy's {@code linspace}.
     *
     * @param first the first, finite
     * @param last the last, finite
     * @param count how many, {@code >= 2}
     * @return the numbers, shape [count]
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static double[] linspace(double first, double last, int count) {
        Checks.finite(first, "first");
        Checks.finite(last, "last");
        double[] numbers = new double[Checks.atLeast(count, 2, "count")];
        for (int i = 0; i < count; i++) {
            double part = (double) i / (count - 1);
            numbers[i] = first * (1 - part) + last * part; // both ends exact
        }
        return numbers;
    }
}
