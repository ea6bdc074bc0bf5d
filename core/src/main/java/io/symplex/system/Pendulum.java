package io.symplex.system;

import static io.symplex.internal.Checks.positive;

/**
 * A point mass on a rigid massless rod: {@code H = p²/(2 m l²) + m g l (1 − cos q)}.
 *
 * <p>One degree of freedom: the angle q, in radians, from hanging down, where the energy is zero. It swings below the
 * energy 2 m g l and turns over above it. Immutable.
 *
 * <p>Source: Landau and Lifshitz, <i>Mechanics</i>, 3rd ed., §11, problem 1.
 *
 * @param mass m, in kg, {@code > 0}
 * @param length l, in m, {@code > 0}
 * @param gravity g, in m/s², {@code > 0}
 */
public record Pendulum(double mass, double length, double gravity) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public Pendulum {
        positive(mass, "mass");
        positive(length, "length");
        positive(gravity, "gravity");
    }

    /** Creates a pendulum in its own units: m = l = g = 1, so H = p²/2 + 1 − cos q. */
    public Pendulum() {
        this(1, 1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return 1;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return p[0] * p[0] / (2 * mass * length * length);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return mass * gravity * length * (1 - StrictMath.cos(q[0]));
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = EqualMasses.velocity(mass * length * length, p[0]);
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
        EqualMasses.gradients(mass * length * length, count, p, out);
    }

    private double slope(double q) {
        return mass * gravity * length * StrictMath.sin(q);
    }
}
