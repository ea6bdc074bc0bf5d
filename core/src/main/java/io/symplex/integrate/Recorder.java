package io.symplex.integrate;

import io.symplex.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of a simulation as one trajectory for each realisation. */
final class Recorder implements Sink {

    private final int n;
    private final int count;
    private final double[] times; // [rows]
    private final double[][] keptQ; // [count][rows * n]
    private final double[][] keptP;

    Recorder(long rows, int count, int n) {
        this.n = n;
        this.count = count;
        int size = Checks.arraySize(rows * n, "positions kept of a realisation", "keep fewer states");
        this.times = new double[size / n];
        this.keptQ = new double[count][size];
        this.keptP = new double[count][size];
    }

    @Override
    public void accept(int row, double time, double[] q, double[] p) {
        times[row] = time;
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, keptQ[r], row * n, n);
            System.arraycopy(p, r * n, keptP[r], row * n, n);
        }
    }

    List<Trajectory> trajectories() {
        List<Trajectory> all = new ArrayList<>(count);
        for (int r = 0; r < count; r++) {
            all.add(Trajectory.of(n, times, keptQ[r], keptP[r]));
        }
        return List.copyOf(all);
    }
}
