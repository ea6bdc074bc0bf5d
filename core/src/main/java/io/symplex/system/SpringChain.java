package io.symplex.system;

/**
 * Masses in a row, each joined to its neighbours, the ends to walls, by linear springs: {@code H = Σ pᵢ²/(2mᵢ) + Σ kᵢ/2
 * (qᵢ − qᵢ₋₁)²}.
 *
 * <p>n degrees of freedom, the displacements q₀ … qₙ₋₁ from rest, where the energy is zero. n + 1 springs: k₀ between
 * the left wall and the first mass, kₙ between the last mass and the right wall, so q₋₁ = qₙ = 0. A spring constant of
 * 0 is no spring: zero at both ends makes a free chain. Immutable.
 *
 * <p>Source: Landau and Lifshitz, <i>Mechanics</i>, 3rd ed., §23.
 *
 * @param masses m, dimensionless, n numbers {@code > 0}
 * @param springConstants k, dimensionless, n + 1 numbers {@code >= 0}
 */
public record SpringChain(Reals masses, Reals springConstants) implements BatchedHamiltonian {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if a mass is not positive, a spring constant is negative, or there is not one
     *     spring more than masses
     */
    public SpringChain {
        masses.requirePositive("masses");
        if (springConstants.size() != masses.size() + 1) {
            throw new IllegalArgumentException("springConstants must have " + (masses.size() + 1)
                    + " numbers, one more than masses, got " + springConstants.size()
                    + "; the first and the last join the chain to the walls, 0 is no spring");
        }
        for (int i = 0; i < springConstants.size(); i++) {
            if (springConstants.get(i) < 0) {
                throw new IllegalArgumentException(
                        "springConstants[" + i + "] must be >= 0, got " + springConstants.get(i));
            }
        }
    }

    /**
     * Creates a chain of given masses and springs.
     *
     * @param masses m, dimensionless, n numbers {@code > 0}; copied
     * @param springConstants k, dimensionless, n + 1 numbers {@code >= 0}; copied
     * @throws IllegalArgumentException if a number is out of its range, or there is not one spring more than masses
     */
    public SpringChain(double[] masses, double[] springConstants) {
        this(Reals.of(masses), Reals.of(springConstants));
    }

    /**
     * Creates a chain of masses 1 and spring constants 1 between two walls.
     *
     * @param length n, how many masses, {@code >= 1}
     * @throws IllegalArgumentException if there is none
     */
    public SpringChain(int length) {
        this(Reals.repeat(length, 1), Reals.repeat(length + 1, 1));
    }

    @Override
    public int degreesOfFreedom() {
        return masses.size();
    }

    @Override
    public double kineticEnergy(double[] p) {
        return OwnMasses.energy(masses.values, p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        double sum = 0;
        double left = 0;
        for (int i = 0; i < q.length; i++) {
            sum += springConstants.values[i] / 2 * (q[i] - left) * (q[i] - left);
            left = q[i];
        }
        return sum + springConstants.values[q.length] / 2 * left * left;
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        double[] k = springConstants.values;
        int n = masses.values.length;
        for (int from = 0; from < count * n; from += n) {
            double pull = k[0] * q[from];
            for (int i = 0; i < n - 1; i++) {
                double next = k[i + 1] * (q[from + i + 1] - q[from + i]);
                out[from + i] = pull - next;
                pull = next;
            }
            out[from + n - 1] = pull + k[n] * q[from + n - 1];
        }
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        OwnMasses.gradients(masses.values, count, p, out);
    }
}
