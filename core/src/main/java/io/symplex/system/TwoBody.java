package io.symplex.system;

import static io.symplex.internal.Checks.positive;

import java.util.Arrays;

/**
 * Two bodies in the plane that attract each other: {@code H = |p₁|²/(2m₁) + |p₂|²/(2m₂) − G m₁ m₂/|q₁ − q₂|}.
 *
 * <p>Four degrees of freedom, x y of the first body, then x y of the second. Relative to their centre of mass they move
 * as {@link Kepler} with the reduced mass m₁ m₂/(m₁ + m₂). Where they meet the energy is −∞ and the gradient not a
 * number. Immutable.
 *
 * <p>Source: Landau and Lifshitz, <i>Mechanics</i>, 3rd ed., §13.
 *
 * @param mass1 m₁, dimensionless, {@code > 0}
 * @param mass2 m₂, dimensionless, {@code > 0}
 * @param gravitation G, dimensionless, {@code > 0}
 */
public record TwoBody(double mass1, double mass2, double gravitation) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public TwoBody {
        positive(mass1, "mass1");
        positive(mass2, "mass2");
        positive(gravitation, "gravitation");
    }

    /** Creates two bodies of mass 1, with G = 1. */
    public TwoBody() {
        this(1, 1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return 4;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return Attraction.kineticEnergy(mass1, p, 0) + Attraction.kineticEnergy(mass2, p, 2);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return Attraction.energy(gravitation * mass1 * mass2, q, 0, 2);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        double strength = gravitation * mass1 * mass2;
        Arrays.fill(out, 0, 4 * count, 0.0);
        for (int i = 0; i < 4 * count; i += 4) {
            Attraction.addGradient(strength, q, i, i + 2, out);
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        for (int i = 0; i < 4 * count; i += 4) {
            Attraction.velocity(mass1, p, i, out);
            Attraction.velocity(mass2, p, i + 2, out);
        }
    }
}
