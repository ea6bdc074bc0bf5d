package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * The states of a simulation on their way.
 *
 * <p>An interrupt that comes meanwhile ends it; one that came before is somebody else's. For one thread.
 */
final class MovingBatch {

    private final Simulation simulation;
    private final Stepper stepper;
    private final double[] q; // [count, n]
    private final double[] p;
    private final Thread thread = Thread.currentThread();
    private final boolean interruptible = !thread.isInterrupted();

    MovingBatch(Simulation simulation, Hamiltonian system, List<State> starts) {
        this.simulation = simulation;
        int count = Checks.atLeast(starts.size(), 1, "the number of starts");
        int n = system.degreesOfFreedom();
        q = new double[count * n];
        p = new double[count * n];
        for (int r = 0; r < count; r++) {
            State start = starts.get(r).requireDegreesOfFreedom(n);
            System.arraycopy(start.q(), 0, q, r * n, n);
            System.arraycopy(start.p(), 0, p, r * n, n);
        }
        stepper = simulation.thermostat().stepper(simulation.integrator(), system, count);
    }

    void run(Sink sink) {
        int row = 0;
        if (simulation.keepFirst()) {
            sink.accept(row++, simulation.startTime(), q, p);
        }
        for (long done = simulation.keepEvery(); done <= simulation.steps(); done += simulation.keepEvery()) {
            move(simulation.keepEvery(), simulation.dt(), done);
            sink.accept(row++, simulation.startTime() + done * simulation.dt(), q, p);
        }
    }

    private void move(int steps, double dt, long until) {
        for (int step = 0; step < steps; step++) {
            if (interruptible && thread.isInterrupted()) {
                throw new CancellationException(String.format(
                        Locale.ROOT,
                        "the simulation was interrupted after %,d of %,d steps",
                        until - steps + step,
                        simulation.steps()));
            }
            stepper.step(simulation.startTime() + (until - steps + step) * dt, dt, q, p);
        }
    }
}
