package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.List;

/**
 * How a system is simulated: the method, the step, how many steps, and how often a state is kept.
 *
 * <p>The start is kept as row 0, then every {@code keepEvery}-th state. A value; {@code with} methods copy with a
 * change.
 *
 * <pre>{@code
 * Trajectory orbit = Simulation.of(2000, 0.01).run(new HarmonicOscillator(), State.of(1.0, 0.0));
 * }</pre>
 *
 * @param integrator the method
 * @param steps how many steps, {@code >= 1}
 * @param dt the step, finite, {@code > 0}
 * @param keepEvery how many steps from one kept state to the next, {@code >= 1}, {@code <= steps}
 */
public record Simulation(Integrator integrator, int steps, double dt, int keepEvery) {

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
     * Returns this with another distance between kept states.
     *
     * @param keepEvery in steps, {@code >= 1}, {@code <= steps}
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Simulation withKeepEvery(int keepEvery) {
        return new Simulation(integrator, steps, dt, keepEvery);
    }

    /**
     * Returns this with another method.
     *
     * @param integrator the method
     * @return the changed copy
     */
    public Simulation withIntegrator(Integrator integrator) {
        return new Simulation(integrator, steps, dt, keepEvery);
    }

    /**
     * Simulates one realisation.
     *
     * @param system the system that moves
     * @param start where it starts, at time 0
     * @return the kept states, the start first
     * @throws IllegalArgumentException if the start does not fit the system
     */
    public Trajectory run(Hamiltonian system, State start) {
        return run(system, List.of(start)).get(0);
    }

    /**
     * Simulates several realisations at once.
     *
     * @param system the system that moves
     * @param starts where each starts, at time 0; at least one
     * @return the kept states of each, in the order of the starts
     * @throws IllegalArgumentException if there is no start or one does not fit the system
     */
    public List<Trajectory> run(Hamiltonian system, List<State> starts) {
        Checks.atLeast(starts.size(), 1, "the number of starts");
        Recorder recorder = new Recorder(this, system.degreesOfFreedom(), starts);
        Stepper stepper = integrator.stepper(system, starts.size());
        for (int done = 0; done < steps; done++) {
            stepper.step(dt, recorder.q(), recorder.p());
            if ((done + 1) % keepEvery == 0) {
                recorder.keep(done + 1);
            }
        }
        return recorder.trajectories();
    }
}
