package io.symplex.system;

/**
 * The potential energy of a system, alone.
 *
 * @param system whose it is
 */
public record PotentialPart(SeparableHamiltonian system) implements PotentialEnergy {

    @Override
    public int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    @Override
    public double potentialEnergy(double[] q) {
        return system.potentialEnergy(q);
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        system.potentialGradient(q, out);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        system.positionGradients(count, q, p, out);
    }
}
