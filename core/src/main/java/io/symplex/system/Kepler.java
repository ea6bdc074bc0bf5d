package io.symplex.system;

import static io.symplex.internal.Checks.positive;

/**
 * A body in the plane, drawn to the origin: {@code H = |p|²/(2m) − k/|q|}.
 *
 * <p>Two degrees of freedom. Motions of negative energy are ellipses with semi-major axis a = k/(2|H|) and period 2π
 * √(m a³/k). In the origin itself the energy is −∞ and the gradient not a number. Immutable.
 *
 * <p>Source: Landau and Lifshitz, <i>Mechanics</i>, 3rd ed., §15.
 *
 * @param mass m, dimensionless, {@code > 0}
 * @param attraction k, dimensionless, {@code > 0}; G m M where a mass M rests in the origin
 */
public record Kepler(double mass, double attraction) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public Kepler {
        positive(mass, "mass");
        positive(attraction, "attraction");
    }

    /** Creates a body in its own units: m = k = 1. */
    public Kepler() {
        this(1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return 2;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return EqualMasses.energy(mass, p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return -attraction / Math.sqrt(q[0] * q[0] + q[1] * q[1]);
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = EqualMasses.velocity(mass, p[0]);
        out[1] = EqualMasses.velocity(mass, p[1]);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        for (int i = 0; i < 2 * count; i += 2) {
            double square = q[i] * q[i] + q[i + 1] * q[i + 1];
            double pull = attraction / (square * Math.sqrt(square));
            out[i] = pull * q[i];
            out[i + 1] = pull * q[i + 1];
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        EqualMasses.gradients(mass, 2 * count, p, out);
    }
}
