package io.symplex.system;

import java.util.Arrays;

/**
 * The kinetic energy of masses alone: {@code T = Σ pᵢ²/(2mᵢ)}, one mass a coordinate.
 *
 * <p>n degrees of freedom that move freely; with a {@link PotentialEnergy} added it is a whole system. Immutable.
 *
 * <pre>{@code
 * SeparableHamiltonian system = new KineticEnergy(1.0, 2.0).plus(potential);
 * }</pre>
 *
 * @param masses m, dimensionless, n numbers {@code > 0}
 */
public record KineticEnergy(Reals masses) implements BatchedHamiltonian {

    /**
     * Checks the masses.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public KineticEnergy {
        masses.requirePositive("masses");
    }

    /**
     * Creates the kinetic energy of given masses.
     *
     * @param masses m, dimensionless, finite, {@code > 0}, one for each coordinate; copied
     * @throws IllegalArgumentException if there is none, or one is out of its range
     */
    public KineticEnergy(double... masses) {
        this(Reals.of(masses));
    }

    @Override
    public int degreesOfFreedom() {
        return masses.size();
    }

    @Override
    public double kineticEnergy(double[] p) {
        return OwnMasses.energy(masses.values, p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return 0;
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        Arrays.fill(out, 0, count * masses.size(), 0.0);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        OwnMasses.gradients(masses.values, count, p, out);
    }
}
