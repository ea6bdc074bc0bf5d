package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        int n = degreesOfFreedom();
        double[] q = new double[count * n];
        double[] p = new double[count * n];
        new EvenStates(RandomStream.of(seed, "starts"), n, amplitude).draw(q, p);
        return IntStream.range(0, count)
                .mapToObj(r ->
                        State.of(Arrays.copyOfRange(q, r * n, (r + 1) * n), Arrays.copyOfRange(p, r * n, (r + 1) * n)))
                .toList();
    }
}
