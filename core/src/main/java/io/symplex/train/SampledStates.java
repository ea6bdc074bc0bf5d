package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * States of a known system with their exact time derivatives, drawn afresh for every epoch.
 *
 * <p>Each coordinate is uniform. With one degree of freedom the states of a draw are not independent: they cover the
 * box evenly, so that losses and gradients vary less from draw to draw.
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
        Checks.arraySize(2L * count * system.degreesOfFreedom(), "coordinates of all states", "sample fewer states");
    }

    @Override
    public int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    /**
     * Returns states, drawn afresh each time.
     *
     * @throws IllegalStateException if a force pushes the system: states alone have no times
     */
    @Override
    public StateSource states(long seed) {
        if (system.force().isPresent()) {
            throw new IllegalStateException("sampled states have no times, which the force on the system asks for, got "
                    + system + "; say simulate(steps, dt) after sample(…)");
        }
        return drawn(seed);
    }

    private StateSource drawn(long seed) {
        EvenStates even = new EvenStates(RandomStream.of(seed, "states"), degreesOfFreedom(), amplitude);
        StateBatch batch = new StateBatch(count, degreesOfFreedom());
        int size = count * degreesOfFreedom();
        double[] q = new double[size];
        double[] p = new double[size];
        double[] gradientQ = new double[size];
        double[] gradientP = new double[size];
        Friction friction = system.friction().orElse(null); // asked once: no epoch allocates
        return () -> {
            even.draw(q, p);
            system.gradients(count, q, p, gradientQ, gradientP);
            if (friction != null) {
                friction.brake(count, gradientP, gradientQ);
            }
            batch.set(q, p, gradientQ, gradientP);
            return batch;
        };
    }

    /** Returns as many draws in one as have so many coordinates. */
    @Override
    public StateBatch fixedStates(long seed, int numbers) {
        int draws = Math.max(1, (numbers - 1) / (2 * degreesOfFreedom() * count) + 1);
        return new SampledStates(system, Math.multiplyExact(draws, count), amplitude)
                .states(seed)
                .next();
    }

    /**
     * Returns the states of the first epoch.
     *
     * @param seed of the random numbers, any
     * @return as many as said
     */
    public List<State> firstStates(long seed) {
        StateBatch batch = drawn(seed).next();
        int n = degreesOfFreedom();
        return IntStream.range(0, count)
                .mapToObj(r -> State.of(
                        Arrays.copyOfRange(batch.x(), 2 * n * r, 2 * n * r + n),
                        Arrays.copyOfRange(batch.x(), 2 * n * r + n, 2 * n * (r + 1))))
                .toList();
    }

    @Override
    public Observations observations(long seed) {
        throw new IllegalStateException(
                "data must be trajectories for trajectory matching, got single states; say simulate(steps, dt) after sample(…)");
    }

    /** Returns this and other draws of the same kind. */
    @Override
    public DataSplit split(double fraction, long seed) {
        return new DataSplit(this, this);
    }
}
