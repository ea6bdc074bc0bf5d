package io.symplex.system;

import static io.symplex.internal.Checks.finite;
import static io.symplex.internal.Checks.positive;

/**
 * A mass on a spring with a cubic force, neither damped nor driven: {@code H = p²/(2m) + α q²/2 + β q⁴/4}.
 *
 * <p>One degree of freedom. With {@code α < 0 < β} two wells at ±√(−α/β), with both positive one; with a negative β it
 * may run away. Immutable.
 *
 * <p>Source: Guckenheimer and Holmes, <i>Nonlinear Oscillations, Dynamical Systems, and Bifurcations of Vector
 * Fields</i>, §2.2.
 *
 * @param mass m, dimensionless, {@code > 0}
 * @param stiffness α, of the linear force, dimensionless, finite
 * @param cubicStiffness β, of the cubic force, dimensionless, finite
 */
public record Duffing(double mass, double stiffness, double cubicStiffness) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the mass is not finite and positive, or a stiffness is not finite
     */
    public Duffing {
        positive(mass, "mass");
        finite(stiffness, "stiffness");
        finite(cubicStiffness, "cubicStiffness");
    }

    /** Creates Holmes's twin wells at ±1: m = 1, α = −1, β = 1. */
    public Duffing() {
        this(1, -1, 1);
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
        double square = q[0] * q[0];
        return square * (stiffness / 2 + cubicStiffness / 4 * square);
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

    private double slope(double q) {
        return q * (stiffness + cubicStiffness * q * q);
    }
}
