package io.symplex.system;

import java.util.Arrays;

/**
 * A potential energy V(q) alone; with a {@link KineticEnergy} added it is a whole system.
 *
 * <p>Implement the number of degrees of freedom, the energy and its gradient:
 *
 * <pre>{@code
 * record Spring() implements PotentialEnergy {
 *     public int degreesOfFreedom() { return 1; }
 *     public double potentialEnergy(double[] q) { return q[0] * q[0] / 2; }
 *     public void potentialGradient(double[] q, double[] out) { out[0] = q[0]; }
 * }
 *
 * SeparableHamiltonian oscillator = new KineticEnergy(1.0).plus(new Spring());
 * }</pre>
 */
public interface PotentialEnergy extends SeparableHamiltonian {

    @Override
    default double kineticEnergy(double[] p) {
        return 0;
    }

    @Override
    default void kineticGradient(double[] p, double[] out) {
        momentumGradients(1, p, p, out);
    }

    @Override
    default void momentumGradients(int count, double[] q, double[] p, double[] out) {
        Arrays.fill(out, 0, count * degreesOfFreedom(), 0.0);
    }
}
