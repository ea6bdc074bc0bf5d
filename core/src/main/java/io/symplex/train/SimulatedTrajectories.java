package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.system.Hamiltonian;

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

    @Override
    public Observations observations(long seed) {
        Observations seen = Observations.of(simulation.run(system(), starts.firstStates(seed)));
        double[] gradientQ = new double[seen.rows() * degreesOfFreedom()];
        double[] gradientP = new double[gradientQ.length];
        system().gradients(seen.rows(), seen.q(), seen.p(), gradientQ, gradientP);
        for (int i = 0; i < gradientQ.length; i++) {
            gradientQ[i] = -gradientQ[i];
        }
        return seen.withDerivatives(gradientP, gradientQ);
    }
}
