package io.symplex.system;

import io.symplex.internal.Checks;

/**
 * A ring of masses 1 that repel exponentially: {@code H = Σ pᵢ²/2 + (a/b) Σ (e^(−b(qᵢ₊₁ − qᵢ)) − 1)}, qₙ = q₀.
 *
 * <p>n degrees of freedom, the displacements q from rest, where the energy is zero. Integrable: it has n independent
 * conserved quantities, and waves that pass through each other unchanged. Immutable.
 *
 * <p>Source: Toda, <i>Vibration of a chain with nonlinear interaction</i>, J. Phys. Soc. Japan 22 (1967), whose linear
 * term adds up to zero around a ring; integrals: Hénon, Phys. Rev. B 9 (1974).
 *
 * @param particles n, {@code >= 2}
 * @param strength a, dimensionless, {@code > 0}; a b is the spring constant of small displacements
 * @param steepness b, dimensionless, {@code > 0}
 */
public record TodaLattice(int particles, double strength, double steepness) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if there are fewer than two particles, or a number is not finite and positive
     */
    public TodaLattice {
        Checks.atLeast(particles, 2, "particles");
        Checks.positive(strength, "strength");
        Checks.positive(steepness, "steepness");
    }

    /**
     * Creates a ring with a = b = 1.
     *
     * @param particles n, {@code >= 2}
     * @throws IllegalArgumentException if there are fewer than two
     */
    public TodaLattice(int particles) {
        this(particles, 1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return particles;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return EqualMasses.energy(1, p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        double sum = 0;
        double left = q[q.length - 1];
        for (double here : q) {
            sum += StrictMath.expm1(steepness * (left - here));
            left = here;
        }
        return strength / steepness * sum;
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        for (int from = 0; from < count * particles; from += particles) {
            int last = from + particles - 1;
            double around = push(q[last], q[from]);
            double fromLeft = around;
            for (int i = from; i < last; i++) {
                double toRight = push(q[i], q[i + 1]);
                out[i] = toRight - fromLeft;
                fromLeft = toRight;
            }
            out[last] = around - fromLeft;
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        System.arraycopy(p, 0, out, 0, count * particles);
    }

    private double push(double left, double right) {
        return strength * StrictMath.exp(steepness * (left - right));
    }
}
