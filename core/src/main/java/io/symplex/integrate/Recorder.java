package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;

/** The moving batch of a simulation and the rows kept of it. */
final class Recorder {

    private final Simulation simulation;
    private final int n;
    private final int count;
    private final double[] q; // [count, n], moved by the stepper
    private final double[] p;
    private final double[] times; // [rows]
    private final double[][] keptQ; // [count][rows * n]
    private final double[][] keptP;
    private int rows;

    Recorder(Simulation simulation, int n, List<State> starts) {
        this.simulation = simulation;
        this.n = n;
        this.count = starts.size();
        this.q = new double[count * n];
        this.p = new double[count * n];
        for (int r = 0; r < count; r++) {
            State start = starts.get(r).requireDegreesOfFreedom(n);
            System.arraycopy(start.q(), 0, q, r * n, n);
            System.arraycopy(start.p(), 0, p, r * n, n);
        }
        int capacity = Checks.arraySize(
                        (simulation.steps() / simulation.keepEvery() + 1L) * n,
                        "positions kept of a realisation",
                        "keep fewer states")
                / n;
        this.times = new double[capacity];
        this.keptQ = new double[count][capacity * n];
        this.keptP = new double[count][capacity * n];
        keep(0);
    }

    double[] q() {
        return q;
    }

    double[] p() {
        return p;
    }

    void keep(int step) {
        times[rows] = step * simulation.dt();
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, keptQ[r], rows * n, n);
            System.arraycopy(p, r * n, keptP[r], rows * n, n);
        }
        rows++;
    }

    List<Trajectory> trajectories() {
        List<Trajectory> all = new ArrayList<>(count);
        for (int r = 0; r < count; r++) {
            all.add(Trajectory.of(n, times, keptQ[r], keptP[r]));
        }
        return List.copyOf(all);
    }
}
