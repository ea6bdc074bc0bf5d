package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.List;

/**
 * How a system is simulated: the method, the step, how many steps, which states are kept, and what heats or cools it.
 *
 * <p>The start is kept as row 0 unless {@code keepFirst} is false, then every {@code keepEvery}-th state. A value;
 * {@code with} methods copy with a change.
 *
 * <p>An interrupt of the thread that comes while it runs ends it with a
 * {@link java.util.concurrent.CancellationException}, and the thread stays interrupted.
 *
 * <pre>{@code
 * Trajectory orbit = Simulation.of(2000, 0.01).run(new HarmonicOscillator(), State.of(1.0, 0.0));
 * }</pre>
 *
 * @param integrator the method
 * @param steps how many steps, {@code >= 1}
 * @param dt the step, finite, {@code > 0}
 * @param keepEvery how many steps from one kept state to the next, {@code >= 1}, {@code <= steps}
 * @param keepFirst whether the start is kept
 * @param startTime the time of the start, finite
 * @param thermostat what exchanges heat with the system
 */
public record Simulation(
        Integrator integrator,
        int steps,
        double dt,
        int keepEvery,
        boolean keepFirst,
        double startTime,
        Thermostat thermostat) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Simulation {
        Checks.atLeast(steps, 1, "steps");
        Checks.positive(dt, "dt");
        Checks.atLeast(keepEvery, 1, "keepEvery");
        if (keepEvery > steps) {
            throw new IllegalArgumentException("keepEvery must be <= steps (" + steps + "), got " + keepEvery);
        }
        Checks.finite(startTime, "startTime");
    }

    /**
     * Creates a simulation that keeps the start, at time 0, and exchanges no heat.
     *
     * @param integrator the method
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @param keepEvery how many steps from one kept state to the next, {@code >= 1}, {@code <= steps}
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Simulation(Integrator integrator, int steps, double dt, int keepEvery) {
        this(integrator, steps, dt, keepEvery, true, 0, new NoThermostat());
    }

    /**
     * Returns a simulation by symplectic Euler that keeps every state.
     *
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return the simulation
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Simulation of(int steps, double dt) {
        return new Simulation(new SymplecticEuler(), steps, dt, 1);
    }

    /**
     * Returns a simulation by symplectic Euler from one time to another that keeps every state.
     *
     * @param startTime finite
     * @param endTime finite, later
     * @param dt the step, finite, {@code > 0}; a whole number of steps leads from the start to the end, but for
     *     rounding, 1e-9 relative
     * @return the simulation
     * @throws IllegalArgumentException if a value is out of its range, or the steps do not end at the end
     */
    public static Simulation between(double startTime, double endTime, double dt) {
        Checks.finite(startTime, "startTime");
        Checks.finite(endTime, "endTime");
        Checks.positive(dt, "dt");
        double steps = Math.rint((endTime - startTime) / dt);
        if (!(Math.abs(steps * dt - (endTime - startTime)) <= 1e-9 * Math.max(dt, Math.abs(endTime - startTime)))
                || steps < 1
                || steps > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("dt must lead from " + startTime + " to " + endTime
                    + " in a whole number of steps, got " + dt + "; choose another dt or end");
        }
        return of((int) steps, dt).withStartTime(startTime);
    }

    /**
     * Returns this with another distance between kept states.
     *
     * @param keepEvery in steps, {@code >= 1}, {@code <= steps}
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Simulation withKeepEvery(int keepEvery) {
        return new Simulation(integrator, steps, dt, keepEvery, keepFirst, startTime, thermostat);
    }

    /**
     * Returns this with or without the start as row 0.
     *
     * @param keepFirst whether the start is kept
     * @return the changed copy
     */
    public Simulation withKeepFirst(boolean keepFirst) {
        return new Simulation(integrator, steps, dt, keepEvery, keepFirst, startTime, thermostat);
    }

    /**
     * Returns this with another time of the start.
     *
     * @param startTime finite
     * @return the changed copy
     * @throws IllegalArgumentException if it is not finite
     */
    public Simulation withStartTime(double startTime) {
        return new Simulation(integrator, steps, dt, keepEvery, keepFirst, startTime, thermostat);
    }

    /**
     * Returns this with another method.
     *
     * @param integrator the method
     * @return the changed copy
     */
    public Simulation withIntegrator(Integrator integrator) {
        return new Simulation(integrator, steps, dt, keepEvery, keepFirst, startTime, thermostat);
    }

    /**
     * Returns this with another thermostat.
     *
     * @param thermostat what exchanges heat with the system
     * @return the changed copy
     */
    public Simulation withThermostat(Thermostat thermostat) {
        return new Simulation(integrator, steps, dt, keepEvery, keepFirst, startTime, thermostat);
    }

    /**
     * Returns how many states are kept of a realisation.
     *
     * @return the rows, {@code >= 1}
     */
    public long rows() {
        return steps / keepEvery + (keepFirst ? 1L : 0);
    }

    /**
     * Simulates one realisation.
     *
     * @param system the system that moves
     * @param start where it starts
     * @return the kept states
     * @throws IllegalArgumentException if the start does not fit the system, or the method or the thermostat does not
     */
    public Trajectory run(Hamiltonian system, State start) {
        return run(system, List.of(start)).get(0);
    }

    /**
     * Simulates several realisations at once.
     *
     * @param system the system that moves
     * @param starts where each starts; at least one
     * @return the kept states of each, in the order of the starts
     * @throws IllegalArgumentException if there is no start or one does not fit the system, or the method or the
     *     thermostat does not
     */
    public List<Trajectory> run(Hamiltonian system, List<State> starts) {
        MovingBatch batch = new MovingBatch(this, system, starts);
        Recorder recorder = new Recorder(rows(), starts.size(), system.degreesOfFreedom());
        batch.run(recorder);
        return recorder.trajectories();
    }

    /**
     * Simulates one realisation and hands every kept state to a sink.
     *
     * @param system the system that moves
     * @param start where it starts
     * @param sink takes the rows
     * @throws IllegalArgumentException if the start does not fit the system, or the method or the thermostat does not
     */
    public void run(Hamiltonian system, State start, Sink sink) {
        run(system, List.of(start), sink);
    }

    /**
     * Simulates several realisations at once and hands every kept row to a sink.
     *
     * @param system the system that moves
     * @param starts where each starts; at least one
     * @param sink takes the rows
     * @throws IllegalArgumentException if there is no start or one does not fit the system, or the method or the
     *     thermostat does not
     */
    public void run(Hamiltonian system, List<State> starts, Sink sink) {
        new MovingBatch(this, system, starts).run(sink);
    }

    /**
     * Simulates several realisations at once into arrays of the caller.
     *
     * @param system the system that moves
     * @param starts where each starts, count of them; at least one
     * @param outTimes the times, shape [rows]; overwritten
     * @param outQ positions, shape [rows, count, n]; overwritten
     * @param outP momenta, shape [rows, count, n]; overwritten
     * @throws IllegalArgumentException if an array has another length, there is no start or one does not fit the
     *     system, or the method or the thermostat does not
     */
    public void run(Hamiltonian system, List<State> starts, double[] outTimes, double[] outQ, double[] outP) {
        int size = starts.size() * system.degreesOfFreedom();
        int all = Checks.arraySize(rows() * size, "positions kept", "keep fewer states, or say run(…, sink)");
        Checks.length(outTimes, (int) rows(), "outTimes");
        Checks.length(outQ, all, "outQ");
        Checks.length(outP, all, "outP");
        run(system, starts, (row, time, q, p) -> {
            outTimes[row] = time;
            System.arraycopy(q, 0, outQ, row * size, size);
            System.arraycopy(p, 0, outP, row * size, size);
        });
    }
}
