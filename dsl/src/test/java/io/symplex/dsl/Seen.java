package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;

/** Small sets of observations that the tests of this package share. */
final class Seen {

    private static final double FINE = 1e-3; // simulated in much smaller steps than those of the learners

    private Seen() {}

    /** Returns three trajectories of unequal lengths (4, 6 and 8 rows) at irregular times, without derivatives. */
    static Observations irregular() {
        return irregular(new HarmonicOscillator());
    }

    static Observations irregular(Hamiltonian system) {
        List<Trajectory> trajectories = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double[] times = new double[4 + 2 * i];
            for (int k = 1; k < times.length; k++) {
                times[k] = times[k - 1] + (k % 2 == 0 ? 0.25 : 0.1 + 0.05 * i);
            }
            trajectories.add(new SymplecticEuler().follow(system, start(system, i), times, FINE));
        }
        return Observations.of(trajectories);
    }

    private static State start(Hamiltonian system, int i) {
        double[] q = new double[system.degreesOfFreedom()];
        double[] p = new double[q.length];
        for (int k = 0; k < q.length; k++) {
            q[k] = 1 - 0.5 * i + 0.3 * k;
            p[k] = 0.4 * i - 0.2 * k;
        }
        return State.of(q, p);
    }

    /** Returns the same with the exact derivatives of every row. */
    static Observations withDerivatives(Hamiltonian system) {
        Observations seen = irregular(system);
        double[] gradientQ = new double[seen.q().length];
        double[] gradientP = new double[gradientQ.length];
        system.gradients(seen.rows(), seen.q(), seen.p(), gradientQ, gradientP);
        for (int i = 0; i < gradientQ.length; i++) {
            gradientQ[i] = -gradientQ[i];
        }
        return seen.withDerivatives(gradientP, gradientQ);
    }
}
