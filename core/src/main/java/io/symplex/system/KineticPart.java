package io.symplex.system;

import java.util.Arrays;

/**
 * The kinetic energy of a system, alone.
 *
 * @param system whose it is
 */
public record KineticPart(SeparableHamiltonian system) implements BatchedHamiltonian {

    @Override
    public int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    @Override
    public double kineticEnergy(double[] p) {
        return system.kineticEnergy(p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return 0;
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        Arrays.fill(out, 0, count * degreesOfFreedom(), 0.0);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        system.momentumGradients(count, q, p, out);
    }
}
