package io.symplex.discover;

import io.symplex.data.Observations;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Simulated observations of a system, to 1e-13.
 *
 * @param count trajectories
 * @param rows of each, if times are even; else between half and one and a half times as many
 * @param time of each, about
 * @param middle of the starts, q then p, or the origin if empty
 * @param spread of the starts around it
 */
record Seen(int count, int rows, double time, List<Double> middle, double spread) {

    static Seen around(List<Double> middle, double spread, double time) {
        return new Seen(12, 40, time, middle, spread);
    }

    static Seen within(double spread, double time) {
        return around(List.of(), spread, time);
    }

    Observations of(Hamiltonian system) {
        return of(system, false, 0);
    }

    /** Returns observations at even or irregular times, with so much noise in parts of each coordinate's spread. */
    Observations of(Hamiltonian system, boolean irregular, double noise) {
        RandomStream random = RandomStream.of(7, "observations");
        List<Trajectory> trajectories = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] times = times(irregular, random);
            trajectories.add(new DormandPrince853(1e-13, 1e-13).follow(system, start(system, random), times, time));
        }
        return Observations.of(noise == 0 ? trajectories : noisy(trajectories, noise, random));
    }

    private double[] times(boolean irregular, RandomStream random) {
        int size = irregular ? rows / 2 + (int) random.uniform(0, rows) : rows;
        double[] times = new double[size];
        for (int i = 1; i < size; i++) {
            times[i] = times[i - 1] + time / rows * (irregular ? random.uniform(0.2, 1.8) : 1);
        }
        return times;
    }

    private State start(Hamiltonian system, RandomStream random) {
        int n = system.degreesOfFreedom();
        double[] q = new double[n];
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = (middle.isEmpty() ? 0 : middle.get(i)) + random.uniform(-spread, spread);
            p[i] = (middle.isEmpty() ? 0 : middle.get(n + i)) + random.uniform(-spread, spread);
        }
        return State.of(q, p);
    }

    private static List<Trajectory> noisy(List<Trajectory> clean, double noise, RandomStream random) {
        Sample sample = Sample.of(Observations.of(clean));
        int n = clean.get(0).degreesOfFreedom();
        return clean.stream()
                .map(trajectory -> {
                    double[] q = trajectory.q();
                    double[] p = trajectory.p();
                    for (int i = 0; i < q.length; i++) {
                        q[i] += noise * sample.scale[i % n] * random.gaussian();
                        p[i] += noise * sample.scale[n + i % n] * random.gaussian();
                    }
                    return Trajectory.of(n, trajectory.times(), q, p);
                })
                .toList();
    }
}
