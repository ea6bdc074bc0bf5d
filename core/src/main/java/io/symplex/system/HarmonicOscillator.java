package io.symplex.system;

import static io.symplex.internal.Checks.finite;
import static io.symplex.internal.Checks.positive;

/**
 * A mass on a linear spring: {@code H = p²/(2m) + k/2 (q − q₀)²}.
 *
 * <p>One degree of freedom; angular frequency √(k/m). The energy is zero at rest in q₀. Immutable.
 *
 * <p>Source: Landau and Lifshitz, <i>Mechanics</i>, 3rd ed., §21.
 *
 * @param mass m, dimensionless, {@code > 0}
 * @param springConstant k, dimensionless, {@code > 0}
 * @param equilibriumPosition q₀, dimensionless, finite
 */
public record HarmonicOscillator(double mass, double springConstant, double equilibriumPosition)
        implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the mass or the spring constant is not finite and positive, or the
     *     equilibrium position is not finite
     */
    public HarmonicOscillator {
        positive(mass, "mass");
        positive(springConstant, "springConstant");
        finite(equilibriumPosition, "equilibriumPosition");
    }

    /** Creates an oscillator with mass 1, spring constant 1 and equilibrium position 0. */
    public HarmonicOscillator() {
        this(1, 1, 0);
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
        double stretch = q[0] - equilibriumPosition;
        return springConstant / 2 * stretch * stretch;
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
        return springConstant * (q - equilibriumPosition);
    }
}
