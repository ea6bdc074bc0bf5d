package io.symplex.dsl;

import io.symplex.integrate.AdjointSymplecticEuler;
import io.symplex.integrate.Baoab;
import io.symplex.integrate.Damping;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.GaussLegendre4;
import io.symplex.integrate.GaussLegendre6;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Langevin;
import io.symplex.integrate.McLachlan2;
import io.symplex.integrate.McLachlan4;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.StormerVerlet;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Tao;
import io.symplex.integrate.Yoshida4;
import io.symplex.integrate.Yoshida6;
import io.symplex.integrate.Yoshida8;
import io.symplex.system.Reals;

/**
 * The words for how a system is simulated: methods and thermostats; said through {@link Symplex}.
 *
 * <pre>{@code
 * var warm = simulation(2000, 0.01).withIntegrator(leapfrog()).withThermostat(baoab(1, 0.5, 1, 42));
 * simulate(doubleWell(), state(1.0, 0.0), warm);
 * }</pre>
 */
public abstract class MethodWords extends ManyBodyWords {

    MethodWords() {}

    /**
     * Returns symplectic Euler, kick first: order 1, for any system.
     *
     * @return the method
     */
    public static SymplecticEuler symplecticEuler() {
        return new SymplecticEuler();
    }

    /**
     * Returns symplectic Euler, drift first: order 1, for any system.
     *
     * @return the method
     */
    public static AdjointSymplecticEuler adjointSymplecticEuler() {
        return new AdjointSymplecticEuler();
    }

    /**
     * Returns Störmer-Verlet: order 2, symplectic, for separable systems.
     *
     * @return the method
     */
    public static StormerVerlet stormerVerlet() {
        return new StormerVerlet();
    }

    /**
     * Returns Störmer-Verlet by its other name.
     *
     * @return the method
     */
    public static StormerVerlet leapfrog() {
        return new StormerVerlet();
    }

    /**
     * Returns McLachlan's method of order 2: symplectic, for separable systems.
     *
     * @return the method
     */
    public static McLachlan2 mcLachlan2() {
        return new McLachlan2();
    }

    /**
     * Returns McLachlan's method of order 4: symplectic, for separable systems.
     *
     * @return the method
     */
    public static McLachlan4 mcLachlan4() {
        return new McLachlan4();
    }

    /**
     * Returns Yoshida's method of order 4: symplectic, for separable systems.
     *
     * @return the method
     */
    public static Yoshida4 yoshida4() {
        return new Yoshida4();
    }

    /**
     * Returns Yoshida's method of order 6: symplectic, for separable systems.
     *
     * @return the method
     */
    public static Yoshida6 yoshida6() {
        return new Yoshida6();
    }

    /**
     * Returns Yoshida's method of order 8: symplectic, for separable systems.
     *
     * @return the method
     */
    public static Yoshida8 yoshida8() {
        return new Yoshida8();
    }

    /**
     * Returns the implicit midpoint rule: order 2, symplectic, for any system.
     *
     * @return the method
     */
    public static ImplicitMidpoint implicitMidpoint() {
        return new ImplicitMidpoint();
    }

    /**
     * Returns the Gauss-Legendre method of two stages: order 4, symplectic, for any system.
     *
     * @return the method
     */
    public static GaussLegendre4 gaussLegendre4() {
        return new GaussLegendre4();
    }

    /**
     * Returns the Gauss-Legendre method of three stages: order 6, symplectic, for any system.
     *
     * @return the method
     */
    public static GaussLegendre6 gaussLegendre6() {
        return new GaussLegendre6();
    }

    /**
     * Returns Tao's explicit method of order 2, binding 2: symplectic in a doubled space, for any system.
     *
     * @return the method
     */
    public static Tao tao() {
        return new Tao();
    }

    /**
     * Returns Tao's explicit method: symplectic in a doubled space, for any system.
     *
     * @param order 2 or 4
     * @param binding ω, per unit of time, {@code > 0}
     * @return the method
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Tao tao(int order, double binding) {
        return new Tao(order, binding);
    }

    /**
     * Returns the classical Runge-Kutta method: order 4, not symplectic, for any system.
     *
     * @return the method
     */
    public static RungeKutta4 rungeKutta4() {
        return new RungeKutta4();
    }

    /**
     * Returns the adaptive method of order 8 that is taken for the truth, for any system.
     *
     * @return the method
     */
    public static DormandPrince853 dormandPrince853() {
        return new DormandPrince853();
    }

    /**
     * Returns the adaptive method of order 8, for any system.
     *
     * @param absoluteTolerance of a coordinate, in its unit, {@code > 0}
     * @param relativeTolerance dimensionless, {@code > 0}
     * @return the method
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static DormandPrince853 dormandPrince853(double absoluteTolerance, double relativeTolerance) {
        return new DormandPrince853(absoluteTolerance, relativeTolerance);
    }

    /**
     * Returns friction: after each step p ← p e^(−γΔt).
     *
     * @param friction γ, per unit of time, {@code >= 0}
     * @return the thermostat
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Damping damping(double friction) {
        return new Damping(friction);
    }

    /**
     * Returns a bath of a temperature, which exchanges heat after each step.
     *
     * @param friction γ, per unit of time, {@code >= 0}
     * @param temperature k_BT, an energy, {@code >= 0}
     * @param mass m, of every coordinate, {@code > 0}
     * @param seed of the random numbers, any
     * @return the thermostat
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Langevin langevin(double friction, double temperature, double mass, long seed) {
        return new Langevin(friction, temperature, mass, seed);
    }

    /**
     * Returns a bath of a temperature for coordinates of different masses, which exchanges heat after each step.
     *
     * @param friction γ, per unit of time, {@code >= 0}
     * @param temperature k_BT, an energy, {@code >= 0}
     * @param masses m, {@code > 0}, one for each coordinate, such as {@code chain.masses()}
     * @param seed of the random numbers, any
     * @return the thermostat
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Langevin langevin(double friction, double temperature, Reals masses, long seed) {
        return new Langevin(friction, temperature, masses, seed);
    }

    /**
     * Returns a bath of a temperature, which exchanges heat in the middle of a step of Störmer-Verlet.
     *
     * @param friction γ, per unit of time, {@code >= 0}
     * @param temperature k_BT, an energy, {@code >= 0}
     * @param mass m, of every coordinate, {@code > 0}
     * @param seed of the random numbers, any
     * @return the thermostat
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Baoab baoab(double friction, double temperature, double mass, long seed) {
        return new Baoab(friction, temperature, mass, seed);
    }

    /**
     * Returns a bath of a temperature for coordinates of different masses, which exchanges heat in the middle of a step
     * of Störmer-Verlet.
     *
     * @param friction γ, per unit of time, {@code >= 0}
     * @param temperature k_BT, an energy, {@code >= 0}
     * @param masses m, {@code > 0}, one for each coordinate, such as {@code chain.masses()}
     * @param seed of the random numbers, any
     * @return the thermostat
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static Baoab baoab(double friction, double temperature, Reals masses, long seed) {
        return new Baoab(friction, temperature, masses, seed);
    }
}
