package io.symplex.dsl;

import io.symplex.system.FermiPastaUlamTsingou;
import io.symplex.system.Kepler;
import io.symplex.system.SpringChain;
import io.symplex.system.ThreeBody;
import io.symplex.system.TodaLattice;
import io.symplex.system.TwoBody;

/**
 * The words for bodies and chains; said through {@link Symplex}.
 *
 * <pre>{@code
 * simulate(kepler(), state(new double[] {1, 0}, new double[] {0, 1}), 2000, 0.01);
 * Experiment.of(springChain(4)).sample(200, 1.0).gradientMatching().masses(1.0).train();
 * }</pre>
 */
public abstract class ManyBodyWords extends SystemWords {

    ManyBodyWords() {}

    /**
     * Returns a body of mass 1 in the plane, drawn to the origin with strength 1.
     *
     * @return the system, H = |p|²/2 − 1/|q|
     */
    public static Kepler kepler() {
        return new Kepler();
    }

    /**
     * Returns a body in the plane, drawn to the origin.
     *
     * @param mass m, dimensionless, {@code > 0}
     * @param attraction k, dimensionless, {@code > 0}
     * @return the system, H = |p|²/(2m) − k/|q|
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Kepler kepler(double mass, double attraction) {
        return new Kepler(mass, attraction);
    }

    /**
     * Returns two bodies of mass 1 in the plane that attract each other, G = 1.
     *
     * @return the system
     */
    public static TwoBody twoBody() {
        return new TwoBody();
    }

    /**
     * Returns two bodies in the plane that attract each other.
     *
     * @param mass1 m₁, dimensionless, {@code > 0}
     * @param mass2 m₂, dimensionless, {@code > 0}
     * @param gravitation G, dimensionless, {@code > 0}
     * @return the system, H = |p₁|²/(2m₁) + |p₂|²/(2m₂) − G m₁ m₂/|q₁ − q₂|
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static TwoBody twoBody(double mass1, double mass2, double gravitation) {
        return new TwoBody(mass1, mass2, gravitation);
    }

    /**
     * Returns three bodies of mass 1 in the plane that attract each other, G = 1.
     *
     * @return the system
     */
    public static ThreeBody threeBody() {
        return new ThreeBody();
    }

    /**
     * Returns three bodies in the plane that attract each other.
     *
     * @param mass1 m₁, dimensionless, {@code > 0}
     * @param mass2 m₂, dimensionless, {@code > 0}
     * @param mass3 m₃, dimensionless, {@code > 0}
     * @param gravitation G, dimensionless, {@code > 0}
     * @return the system, H = Σ |pᵢ|²/(2mᵢ) − Σ G mᵢ mⱼ/|qᵢ − qⱼ|
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static ThreeBody threeBody(double mass1, double mass2, double mass3, double gravitation) {
        return new ThreeBody(mass1, mass2, mass3, gravitation);
    }

    /**
     * Returns masses 1 in a row, joined to each other and to walls by springs with constant 1.
     *
     * @param length n, how many masses, {@code >= 1}
     * @return the system
     * @throws IllegalArgumentException if there is no mass
     */
    public static SpringChain springChain(int length) {
        return new SpringChain(length);
    }

    /**
     * Returns masses in a row, joined to each other and to walls by springs.
     *
     * @param masses m, n numbers, dimensionless, {@code > 0}; copied
     * @param springConstants k, n + 1 numbers, dimensionless, {@code >= 0}; copied
     * @return the system, H = Σ pᵢ²/(2mᵢ) + Σ kᵢ/2 (qᵢ − qᵢ₋₁)²
     * @throws IllegalArgumentException if a number is out of its range, or there is not one spring more than masses
     */
    public static SpringChain springChain(double[] masses, double[] springConstants) {
        return new SpringChain(masses, springConstants);
    }

    /**
     * Returns masses 1 in a row between walls, joined by springs that are not quite linear.
     *
     * @param particles n, {@code >= 1}
     * @param alpha α, of the cubic term, dimensionless, finite
     * @param beta β, of the quartic term, dimensionless, finite
     * @return the system, H = Σ pᵢ²/2 + Σ (rᵢ²/2 + α rᵢ³/3 + β rᵢ⁴/4), rᵢ = qᵢ − qᵢ₋₁
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static FermiPastaUlamTsingou fermiPastaUlamTsingou(int particles, double alpha, double beta) {
        return new FermiPastaUlamTsingou(particles, alpha, beta);
    }

    /**
     * Returns masses 1 around a ring that repel exponentially, a = b = 1.
     *
     * @param particles n, {@code >= 2}
     * @return the system
     * @throws IllegalArgumentException if there are fewer than two particles
     */
    public static TodaLattice todaLattice(int particles) {
        return new TodaLattice(particles);
    }

    /**
     * Returns masses 1 around a ring that repel exponentially.
     *
     * @param particles n, {@code >= 2}
     * @param strength a, dimensionless, {@code > 0}
     * @param steepness b, dimensionless, {@code > 0}
     * @return the system, H = Σ pᵢ²/2 + (a/b) Σ (e^(−b(qᵢ₊₁ − qᵢ)) − 1)
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static TodaLattice todaLattice(int particles, double strength, double steepness) {
        return new TodaLattice(particles, strength, steepness);
    }
}
