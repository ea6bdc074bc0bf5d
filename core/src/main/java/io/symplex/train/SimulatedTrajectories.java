package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Trajectories of a known system from random starts: simulated once, then observed.
 *
 * @param system the system to learn
 * @param count number of starts, {@code >= 1}
 * @param amplitude every coordinate of a start is uniform in ± this, finite, {@code > 0}
 * @param simulation how they are simulated and which states are kept
 */
public record SimulatedTrajectories(Hamiltonian system, int count, double amplitude, Simulation simulation)
        implements TrainingData {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public SimulatedTrajectories {
        Checks.atLeast(count, 1, "count");
        Checks.positive(amplitude, "amplitude");
    }

    @Override
    public int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    @Override
    public StateSource states(long seed) {
        return new ObservedData(observations(seed)).states(seed);
    }

    @Override
    public Observations observations(long seed) {
        Observations seen = Observations.of(simulation.run(system, starts(seed)));
        double[] gradientQ = new double[seen.rows() * degreesOfFreedom()];
        double[] gradientP = new double[gradientQ.length];
        system.gradients(seen.rows(), seen.q(), seen.p(), gradientQ, gradientP);
        for (int i = 0; i < gradientQ.length; i++) {
            gradientQ[i] = -gradientQ[i];
        }
        return seen.withDerivatives(gradientP, gradientQ);
    }

    private List<State> starts(long seed) {
        RandomStream random = RandomStream.of(seed, "starts");
        double[] q = new double[degreesOfFreedom()];
        double[] p = new double[degreesOfFreedom()];
        List<State> starts = new ArrayList<>(count);
        for (int r = 0; r < count; r++) {
            random.uniform(-amplitude, amplitude, q);
            random.uniform(-amplitude, amplitude, p);
            starts.add(State.of(q, p));
        }
        return starts;
    }
}
