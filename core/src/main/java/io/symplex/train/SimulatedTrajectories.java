package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.Hamiltonian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Trajectories of a known system from random starts: simulated once, then observed.
 *
 * @param starts the system to learn, and where its realisations start
 * @param simulation how they are simulated and which states are kept
 */
public record SimulatedTrajectories(SampledStates starts, Simulation simulation) implements TrainingData {

    /**
     * Returns the system to learn.
     *
     * @return the system
     */
    public Hamiltonian system() {
        return starts.system();
    }

    @Override
    public int degreesOfFreedom() {
        return starts.degreesOfFreedom();
    }

    @Override
    public StateSource states(long seed) {
        return new ObservedData(observations(seed)).states(seed);
    }

    /**
     * Simulates.
     *
     * @param seed of the starts, any
     * @return what was kept, with exact derivatives
     * @throws IllegalStateException if the simulation runs away: the step is too long
     */
    @Override
    public Observations observations(long seed) {
        List<Trajectory> trajectories = simulation.run(system(), starts.firstStates(seed));
        trajectories.forEach(this::requireFinite);
        Observations seen = Observations.of(trajectories);
        double[] dq = new double[seen.rows() * degreesOfFreedom()];
        double[] dp = new double[dq.length];
        system().timeDerivatives(seen.rows(), seen.times(), seen.q(), seen.p(), dq, dp);
        return seen.withDerivatives(dq, dp);
    }

    private void requireFinite(Trajectory trajectory) {
        double[] end = DoubleStream.concat(Arrays.stream(trajectory.q()), Arrays.stream(trajectory.p()))
                .filter(value -> !Double.isFinite(value))
                .toArray();
        if (end.length > 0) {
            throw new IllegalStateException("simulated states must be finite, got " + end[0]
                    + "; lower dt in simulate(steps, dt), now " + simulation.dt());
        }
    }

    @Override
    public DataSplit split(double fraction, long seed) {
        return DataSplit.of(observations(seed), fraction, seed);
    }
}
