package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;

/**
 * States of a known system with their exact time derivatives, drawn afresh for every epoch.
 *
 * @param system the system to learn
 * @param count states per epoch, {@code >= 1}
 * @param amplitude every coordinate is uniform in ± this, finite, {@code > 0}
 */
public record SampledStates(Hamiltonian system, int count, double amplitude) implements TrainingData {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public SampledStates {
        Checks.atLeast(count, 1, "count");
        Checks.positive(amplitude, "amplitude");
    }

    @Override
    public int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    @Override
    public StateSource states(long seed) {
        RandomStream random = RandomStream.of(seed, "states");
        StateBatch batch = new StateBatch(count, degreesOfFreedom());
        int size = count * degreesOfFreedom();
        double[] q = new double[size];
        double[] p = new double[size];
        double[] gradientQ = new double[size];
        double[] gradientP = new double[size];
        return () -> {
            random.uniform(-amplitude, amplitude, q);
            random.uniform(-amplitude, amplitude, p);
            system.gradients(count, q, p, gradientQ, gradientP);
            batch.set(q, p, gradientQ, gradientP);
            return batch;
        };
    }

    @Override
    public Observations observations(long seed) {
        throw new IllegalStateException(
                "trajectory matching needs trajectories, got single states; say simulate(steps, dt) after sample(...)");
    }
}
