package io.symplex.system;

import static io.symplex.internal.Checks.finite;
import static io.symplex.internal.Checks.positive;

/**
 * A mass in a quartic potential: {@code H = p²/(2m) + (q − r₀)(q − r₁)(q − r₂)(q − r₃)}.
 *
 * <p>One degree of freedom. With rising roots there is a well between r₀ and r₁, another between r₂ and r₃, and a
 * barrier between r₁ and r₂. Immutable.
 *
 * <p>Source: Kramers, <i>Brownian motion in a field of force and the diffusion model of chemical reactions</i>, Physica
 * 7 (1940), on escape from such a well.
 *
 * @param mass m, dimensionless, {@code > 0}
 * @param root0 r₀, dimensionless, finite
 * @param root1 r₁, dimensionless, finite
 * @param root2 r₂, dimensionless, finite
 * @param root3 r₃, dimensionless, finite
 */
public record DoubleWell(double mass, double root0, double root1, double root2, double root3)
        implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the mass is not finite and positive, or a root is not finite
     */
    public DoubleWell {
        positive(mass, "mass");
        finite(root0, "root0");
        finite(root1, "root1");
        finite(root2, "root2");
        finite(root3, "root3");
    }

    /** Creates a mass 1 in a potential with roots −2, 0, 1 and 2: the deeper well is the left one. */
    public DoubleWell() {
        this(1, -2, 0, 1, 2);
    }

    @Override
    public int degreesOfFreedom() {
        return 1;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return p[0] * p[0] / (2 * mass);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return (q[0] - root0) * (q[0] - root1) * (q[0] - root2) * (q[0] - root3);
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = EqualMasses.velocity(mass, p[0]);
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        out[0] = slope(q[0]);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        for (int r = 0; r < count; r++) {
            out[r] = slope(q[r]);
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        EqualMasses.gradients(mass, count, p, out);
    }

    private double slope(double q) { // (ab · cd)' = (a + b) cd + ab (c + d)
        double a = q - root0;
        double b = q - root1;
        double c = q - root2;
        double d = q - root3;
        return (a + b) * (c * d) + (a * b) * (c + d);
    }
}
