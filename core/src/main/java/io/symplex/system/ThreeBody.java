package io.symplex.system;

import static io.symplex.internal.Checks.positive;

import java.util.Arrays;

/**
 * Three bodies in the plane that attract each other: {@code H = Σ |pᵢ|²/(2mᵢ) − Σ G mᵢ mⱼ/|qᵢ − qⱼ|}, over the three
 * pairs.
 *
 * <p>Six degrees of freedom, x y of one body after the other. Where two meet the energy is −∞ and the gradient not a
 * number. Immutable.
 *
 * <p>Source: Poincaré, <i>Les méthodes nouvelles de la mécanique céleste</i>, vol. 1 (1892), ch. 1.
 *
 * @param mass1 m₁, dimensionless, {@code > 0}
 * @param mass2 m₂, dimensionless, {@code > 0}
 * @param mass3 m₃, dimensionless, {@code > 0}
 * @param gravitation G, dimensionless, {@code > 0}
 */
public record ThreeBody(double mass1, double mass2, double mass3, double gravitation) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public ThreeBody {
        positive(mass1, "mass1");
        positive(mass2, "mass2");
        positive(mass3, "mass3");
        positive(gravitation, "gravitation");
    }

    /** Creates three bodies of mass 1, with G = 1. */
    public ThreeBody() {
        this(1, 1, 1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return 6;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return Attraction.kineticEnergy(mass1, p, 0)
                + Attraction.kineticEnergy(mass2, p, 2)
                + Attraction.kineticEnergy(mass3, p, 4);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return Attraction.energy(gravitation * mass1 * mass2, q, 0, 2)
                + Attraction.energy(gravitation * mass1 * mass3, q, 0, 4)
                + Attraction.energy(gravitation * mass2 * mass3, q, 2, 4);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        Arrays.fill(out, 0, 6 * count, 0.0);
        for (int i = 0; i < 6 * count; i += 6) {
            Attraction.addGradient(gravitation * mass1 * mass2, q, i, i + 2, out);
            Attraction.addGradient(gravitation * mass1 * mass3, q, i, i + 4, out);
            Attraction.addGradient(gravitation * mass2 * mass3, q, i + 2, i + 4, out);
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        for (int i = 0; i < 6 * count; i += 6) {
            Attraction.velocity(mass1, p, i, out);
            Attraction.velocity(mass2, p, i + 2, out);
            Attraction.velocity(mass3, p, i + 4, out);
        }
    }
}
