package io.symplex.system;

import io.symplex.internal.Checks;

/**
 * A chain of masses 1 between two walls, joined by springs that are not quite linear: {@code H = Σ pᵢ²/2 + Σ (rᵢ²/2 + α
 * rᵢ³/3 + β rᵢ⁴/4)}, rᵢ = qᵢ − qᵢ₋₁.
 *
 * <p>n degrees of freedom, the displacements q₀ … qₙ₋₁ from rest, where the energy is zero; n + 1 springs, q₋₁ = qₙ =
 * 0. Immutable.
 *
 * <p>Source: Fermi, Pasta, Ulam (and Tsingou), <i>Studies of nonlinear problems I</i>, Los Alamos report LA-1940
 * (1955), eqs. (1) and (2).
 *
 * @param particles n, {@code >= 1}
 * @param alpha α, of the cubic term, dimensionless, finite
 * @param beta β, of the quartic term, dimensionless, finite
 */
public record FermiPastaUlamTsingou(int particles, double alpha, double beta) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if there is no particle, or a number is not finite
     */
    public FermiPastaUlamTsingou {
        Checks.atLeast(particles, 1, "particles");
        Checks.finite(alpha, "alpha");
        Checks.finite(beta, "beta");
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
        double left = 0;
        for (double here : q) {
            sum += spring(here - left);
            left = here;
        }
        return sum + spring(0 - left);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        for (int from = 0; from < count * particles; from += particles) {
            double pull = tension(q[from]);
            for (int i = from; i < from + particles - 1; i++) {
                double next = tension(q[i + 1] - q[i]);
                out[i] = pull - next;
                pull = next;
            }
            int last = from + particles - 1;
            out[last] = pull - tension(0 - q[last]);
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        System.arraycopy(p, 0, out, 0, count * particles);
    }

    private double spring(double stretch) {
        return stretch * stretch * (0.5 + stretch * (alpha / 3 + stretch * (beta / 4)));
    }

    private double tension(double stretch) {
        return stretch * (1 + stretch * (alpha + stretch * beta));
    }
}
