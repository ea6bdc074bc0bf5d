package io.symplex.system;

import static io.symplex.internal.Checks.finite;

/**
 * A star in the plane of a galaxy: {@code H = (p₀² + p₁²)/2 + (q₀² + q₁²)/2 + λ (q₀² q₁ − q₁³/3)}.
 *
 * <p>Two degrees of freedom. Motions of low energy are regular, those near 1/(6λ²) mostly chaotic; above it they may
 * escape. Immutable.
 *
 * <p>Source: Hénon and Heiles, <i>The applicability of the third integral of motion</i>, Astronomical Journal 69
 * (1964), eq. (11), where λ = 1.
 *
 * @param coupling λ, dimensionless, finite
 */
public record HenonHeiles(double coupling) implements BatchedHamiltonian {

    /**
     * Checks the parameter.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public HenonHeiles {
        finite(coupling, "coupling");
    }

    /** Creates the system of the paper, λ = 1. */
    public HenonHeiles() {
        this(1);
    }

    @Override
    public int degreesOfFreedom() {
        return 2;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return (p[0] * p[0] + p[1] * p[1]) / 2;
    }

    @Override
    public double potentialEnergy(double[] q) {
        double x = q[0];
        double y = q[1];
        return (x * x + y * y) / 2 + coupling * (x * x * y - y * y * y / 3);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        for (int i = 0; i < 2 * count; i += 2) {
            double x = q[i];
            double y = q[i + 1];
            out[i] = x + 2 * coupling * x * y;
            out[i + 1] = y + coupling * (x * x - y * y);
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        System.arraycopy(p, 0, out, 0, 2 * count);
    }
}
