package io.symplex.system;

import static io.symplex.internal.Checks.positive;

/**
 * A pendulum hung on a pendulum, both point masses on rigid massless rods; not separable.
 *
 * <pre>
 *     H = (m₂ l₂² p₀² + (m₁ + m₂) l₁² p₁² − 2 m₂ l₁ l₂ p₀ p₁ cos Δ) / (2 m₂ l₁² l₂² (m₁ + m₂ sin² Δ))
 *         + (m₁ + m₂) g l₁ (1 − cos q₀) + m₂ g l₂ (1 − cos q₁),        Δ = q₀ − q₁
 * </pre>
 *
 * <p>Two degrees of freedom: the angles q, in radians, both from hanging down, where the energy is zero. Immutable.
 *
 * <p>Source: Landau and Lifshitz, <i>Mechanics</i>, 3rd ed., §5, problem 1, for the Lagrangian, of which this is the
 * Legendre transform.
 *
 * @param mass1 m₁, the upper, in kg, {@code > 0}
 * @param mass2 m₂, the lower, in kg, {@code > 0}
 * @param length1 l₁, in m, {@code > 0}
 * @param length2 l₂, in m, {@code > 0}
 * @param gravity g, in m/s², {@code > 0}
 */
public record DoublePendulum(double mass1, double mass2, double length1, double length2, double gravity)
        implements Hamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public DoublePendulum {
        positive(mass1, "mass1");
        positive(mass2, "mass2");
        positive(length1, "length1");
        positive(length2, "length2");
        positive(gravity, "gravity");
    }

    /** Creates a double pendulum in its own units: all parameters 1. */
    public DoublePendulum() {
        this(1, 1, 1, 1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return 2;
    }

    @Override
    public double energy(double[] q, double[] p) {
        double sine = StrictMath.sin(q[0] - q[1]);
        double cosine = StrictMath.cos(q[0] - q[1]);
        double inertia = mass1 + mass2 * sine * sine;
        double kinetic = numerator(p[0], p[1], cosine) / (2 * mass2 * square(length1 * length2) * inertia);
        return kinetic
                + (mass1 + mass2) * gravity * length1 * (1 - StrictMath.cos(q[0]))
                + mass2 * gravity * length2 * (1 - StrictMath.cos(q[1]));
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        positionGradients(count, q, p, outQ);
        momentumGradients(count, q, p, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        double area = length1 * length2;
        for (int i = 0; i < 2 * count; i += 2) {
            double sine = StrictMath.sin(q[i] - q[i + 1]);
            double cosine = StrictMath.cos(q[i] - q[i + 1]);
            double inertia = mass1 + mass2 * sine * sine;
            double turn = p[i] * p[i + 1] / (area * inertia)
                    - numerator(p[i], p[i + 1], cosine) * cosine / square(area * inertia);
            double bend = turn * sine; // ∂H/∂Δ
            out[i] = (mass1 + mass2) * gravity * length1 * StrictMath.sin(q[i]) + bend;
            out[i + 1] = mass2 * gravity * length2 * StrictMath.sin(q[i + 1]) - bend;
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        for (int i = 0; i < 2 * count; i += 2) {
            double sine = StrictMath.sin(q[i] - q[i + 1]);
            double cosine = StrictMath.cos(q[i] - q[i + 1]);
            double inertia = mass1 + mass2 * sine * sine;
            double upper = length2 * p[i] - length1 * p[i + 1] * cosine;
            double lower = (mass1 + mass2) * length1 * p[i + 1] - mass2 * length2 * p[i] * cosine;
            out[i] = upper / (square(length1) * length2 * inertia);
            out[i + 1] = lower / (mass2 * length1 * square(length2) * inertia);
        }
    }

    /** Of the kinetic energy as written above. */
    private double numerator(double p0, double p1, double cosine) {
        return mass2 * square(length2 * p0)
                + (mass1 + mass2) * square(length1 * p1)
                - 2 * mass2 * length1 * length2 * p0 * p1 * cosine;
    }

    private static double square(double x) {
        return x * x;
    }
}
