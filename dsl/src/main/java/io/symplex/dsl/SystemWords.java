package io.symplex.dsl;

import io.symplex.system.DoublePendulum;
import io.symplex.system.DoubleWell;
import io.symplex.system.Duffing;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.KineticEnergy;
import io.symplex.system.LotkaVolterra;
import io.symplex.system.Pendulum;

/**
 * The words for systems with few coordinates; said through {@link Symplex}.
 *
 * <pre>{@code
 * harmonicOscillator(2, 3, 0.5);            // mass, spring constant, equilibrium position
 * kineticEnergy(2.0).plus(doubleWell().potentialPart());
 * }</pre>
 */
public abstract class SystemWords extends FormulaWords {

    SystemWords() {}

    /**
     * Returns a mass 1 on a spring with constant 1 and equilibrium position 0.
     *
     * @return the system, H = p²/2 + q²/2
     */
    public static HarmonicOscillator harmonicOscillator() {
        return new HarmonicOscillator();
    }

    /**
     * Returns a mass on a spring.
     *
     * @param mass m, dimensionless, {@code > 0}
     * @param springConstant k, dimensionless, {@code > 0}
     * @param equilibriumPosition q₀, dimensionless, finite
     * @return the system, H = p²/(2m) + k/2 (q − q₀)²
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static HarmonicOscillator harmonicOscillator(
            double mass, double springConstant, double equilibriumPosition) {
        return new HarmonicOscillator(mass, springConstant, equilibriumPosition);
    }

    /**
     * Returns a mass 1 in a quartic potential with roots −2, 0, 1 and 2.
     *
     * @return the system, H = p²/2 + (q + 2) q (q − 1) (q − 2)
     */
    public static DoubleWell doubleWell() {
        return new DoubleWell();
    }

    /**
     * Returns a mass in a quartic potential.
     *
     * @param mass m, dimensionless, {@code > 0}
     * @param root0 r₀, dimensionless, finite
     * @param root1 r₁, dimensionless, finite
     * @param root2 r₂, dimensionless, finite
     * @param root3 r₃, dimensionless, finite
     * @return the system, H = p²/(2m) + (q − r₀)(q − r₁)(q − r₂)(q − r₃)
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static DoubleWell doubleWell(double mass, double root0, double root1, double root2, double root3) {
        return new DoubleWell(mass, root0, root1, root2, root3);
    }

    /**
     * Returns a mass 1 in twin wells at ±1.
     *
     * @return the system, H = p²/2 − q²/2 + q⁴/4
     */
    public static Duffing duffing() {
        return new Duffing();
    }

    /**
     * Returns a mass on a spring with a cubic force.
     *
     * @param mass m, dimensionless, {@code > 0}
     * @param stiffness α, dimensionless, finite
     * @param cubicStiffness β, dimensionless, finite
     * @return the system, H = p²/(2m) + α q²/2 + β q⁴/4
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Duffing duffing(double mass, double stiffness, double cubicStiffness) {
        return new Duffing(mass, stiffness, cubicStiffness);
    }

    /**
     * Returns a pendulum in its own units.
     *
     * @return the system, H = p²/2 + 1 − cos q
     */
    public static Pendulum pendulum() {
        return new Pendulum();
    }

    /**
     * Returns a point mass on a rigid rod.
     *
     * @param mass m, in kg, {@code > 0}
     * @param length l, in m, {@code > 0}
     * @param gravity g, in m/s², {@code > 0}
     * @return the system, H = p²/(2 m l²) + m g l (1 − cos q)
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Pendulum pendulum(double mass, double length, double gravity) {
        return new Pendulum(mass, length, gravity);
    }

    /**
     * Returns a pendulum hung on a pendulum, masses, lengths and gravity 1; not separable.
     *
     * @return the system
     */
    public static DoublePendulum doublePendulum() {
        return new DoublePendulum();
    }

    /**
     * Returns a pendulum hung on a pendulum; not separable.
     *
     * @param mass1 m₁, the upper, in kg, {@code > 0}
     * @param mass2 m₂, the lower, in kg, {@code > 0}
     * @param length1 l₁, in m, {@code > 0}
     * @param length2 l₂, in m, {@code > 0}
     * @param gravity g, in m/s², {@code > 0}
     * @return the system
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static DoublePendulum doublePendulum(
            double mass1, double mass2, double length1, double length2, double gravity) {
        return new DoublePendulum(mass1, mass2, length1, length2, gravity);
    }

    /**
     * Returns a star in the plane of a galaxy, λ = 1.
     *
     * @return the system, H = (|p|² + |q|²)/2 + q₀² q₁ − q₁³/3
     */
    public static HenonHeiles henonHeiles() {
        return new HenonHeiles();
    }

    /**
     * Returns a star in the plane of a galaxy.
     *
     * @param coupling λ, dimensionless, finite
     * @return the system, H = (|p|² + |q|²)/2 + λ (q₀² q₁ − q₁³/3)
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static HenonHeiles henonHeiles(double coupling) {
        return new HenonHeiles(coupling);
    }

    /**
     * Returns prey and predators whose four rates are 1; q and p are the logarithms of how many there are.
     *
     * @return the system, H = p − eᵖ + q − e^q
     */
    public static LotkaVolterra lotkaVolterra() {
        return new LotkaVolterra();
    }

    /**
     * Returns prey and predators; q and p are the logarithms of how many there are.
     *
     * @param preyGrowth α, dimensionless, {@code > 0}
     * @param predation β, dimensionless, {@code > 0}
     * @param predatorDeath γ, dimensionless, {@code > 0}
     * @param predatorGrowth δ, dimensionless, {@code > 0}
     * @return the system, H = α p − β eᵖ + γ q − δ e^q
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static LotkaVolterra lotkaVolterra(
            double preyGrowth, double predation, double predatorDeath, double predatorGrowth) {
        return new LotkaVolterra(preyGrowth, predation, predatorDeath, predatorGrowth);
    }

    /**
     * Returns the kinetic energy of masses alone, to which a potential energy is added: {@code T.plus(V)}.
     *
     * @param masses m, dimensionless, {@code > 0}, one for each coordinate; copied
     * @return the system, H = Σ pᵢ²/(2mᵢ)
     * @throws IllegalArgumentException if there is no mass, or one is out of its range
     */
    public static KineticEnergy kineticEnergy(double... masses) {
        return new KineticEnergy(masses);
    }
}
