package io.symplex.system;

import static io.symplex.internal.Checks.positive;

/**
 * Prey x and predators y, ẋ = x(α − βy), ẏ = y(δx − γ), in canonical form: {@code H = α p − β eᵖ + γ q − δ e^q}, with q
 * = ln x and p = ln y.
 *
 * <p>One degree of freedom. H is greatest where both populations rest, x = γ/δ and y = α/β, and falls outwards; every
 * motion goes round that point. Immutable.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §I.1.1.
 *
 * @param preyGrowth α, per unit of time, {@code > 0}
 * @param predation β, per predator and unit of time, {@code > 0}
 * @param predatorDeath γ, per unit of time, {@code > 0}
 * @param predatorGrowth δ, per prey and unit of time, {@code > 0}
 */
public record LotkaVolterra(double preyGrowth, double predation, double predatorDeath, double predatorGrowth)
        implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not finite and positive
     */
    public LotkaVolterra {
        positive(preyGrowth, "preyGrowth");
        positive(predation, "predation");
        positive(predatorDeath, "predatorDeath");
        positive(predatorGrowth, "predatorGrowth");
    }

    /** Creates a system whose four rates are 1: it rests at one prey and one predator. */
    public LotkaVolterra() {
        this(1, 1, 1, 1);
    }

    @Override
    public int degreesOfFreedom() {
        return 1;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return preyGrowth * p[0] - predation * StrictMath.exp(p[0]);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return predatorDeath * q[0] - predatorGrowth * StrictMath.exp(q[0]);
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = velocity(p[0]);
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
        for (int r = 0; r < count; r++) {
            out[r] = velocity(p[r]);
        }
    }

    private double slope(double q) {
        return predatorDeath - predatorGrowth * StrictMath.exp(q);
    }

    private double velocity(double p) {
        return preyGrowth - predation * StrictMath.exp(p);
    }
}
