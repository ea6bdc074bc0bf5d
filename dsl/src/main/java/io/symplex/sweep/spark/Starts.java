package io.symplex.sweep.spark;

import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.State;

/**
 * Many initial states, each known by its number: a task need not carry them.
 *
 * <pre>{@code
 * var starts = new Starts(100_000, 1.5, 0);
 * starts.state(42, model.degreesOfFreedom()); // the same on every machine
 * }</pre>
 *
 * @param count how many, {@code >= 1}
 * @param amplitude every coordinate is uniform in ±amplitude, dimensionless, finite, {@code > 0}
 * @param seed of the random numbers, any
 */
public record Starts(long count, double amplitude, long seed) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Starts {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1, got " + count);
        }
        Checks.positive(amplitude, "amplitude");
    }

    /**
     * Returns one of them.
     *
     * @param index from 0
     * @param degreesOfFreedom n, {@code >= 1}
     * @return the state, which depends on the seed, the index and n alone
     * @throws IllegalArgumentException if out of its range
     */
    public State state(long index, int degreesOfFreedom) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("index must be 0 to " + (count - 1) + ", got " + index);
        }
        double[] q = new double[Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom")];
        double[] p = new double[degreesOfFreedom];
        RandomStream random = RandomStream.of(seed, "start " + index);
        random.uniform(-amplitude, amplitude, q);
        random.uniform(-amplitude, amplitude, p);
        return State.of(q, p);
    }
}
