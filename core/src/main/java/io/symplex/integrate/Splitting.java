package io.symplex.integrate;

import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;

/**
 * A method for H = T(p) + V(q) that drifts and kicks by turns, drift first: each part of H is solved exactly.
 *
 * <p>A coefficient of zero costs nothing, so a method may as well begin with a kick. Symplectic, whatever the
 * coefficients; reversible if they read the same backwards.
 *
 * <p>A force from outside may act: it belongs to the kicks, and time goes on with the drifts.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §II.5.
 */
final class Splitting {

    private static final String FOR_ANY_SYSTEM = "ImplicitMidpoint, GaussLegendre4, GaussLegendre6, Tao, RungeKutta4 or"
            + " DormandPrince853, which take any system";

    private final double[] drifts; // [s + 1], parts of dt
    private final double[] kicks; // [s], parts of dt

    private Splitting(double[] drifts, double[] kicks) {
        this.drifts = drifts;
        this.kicks = kicks;
    }

    /** Drifts and kicks by turns, one drift more than kicks. */
    static Splitting of(double[] drifts, double[] kicks) {
        return new Splitting(drifts, kicks);
    }

    /** Verlet steps (half drift, kick, half drift) of given lengths, parts of dt; the drifts between join. */
    static Splitting ofVerletSteps(double... weights) {
        double[] drifts = new double[weights.length + 1];
        double left = 0;
        for (int i = 0; i < weights.length; i++) {
            drifts[i] = (left + weights[i]) / 2;
            left = weights[i];
        }
        drifts[weights.length] = left / 2;
        return new Splitting(drifts, weights);
    }

    ExplicitMethod explicit() {
        return ExplicitMethod.KicksAndDrifts.byTurns(drifts, kicks);
    }

    /**
     * Returns the stepper.
     *
     * @throws IllegalArgumentException if the system is not separable, naming the methods that take it
     */
    Stepper stepper(Integrator method, Hamiltonian system, int count) {
        if (system.friction().isPresent()) {
            throw new IllegalArgumentException("system must be without friction for " + method.name() + ", got "
                    + system.getClass().getSimpleName() + " with some; take SymplecticEuler, " + FOR_ANY_SYSTEM);
        }
        SeparableHamiltonian separable = system.separated()
                .orElseThrow(() -> new IllegalArgumentException("system must be separable, H = T(p) + V(q), for "
                        + method.name() + ", got " + system.getClass().getSimpleName() + "; take " + FOR_ANY_SYSTEM));
        Motion motion =
                Motion.of(system.force().<Hamiltonian>map(separable::withForce).orElse(separable), count);
        return (time, dt, q, p) -> step(motion, time, dt, q, p);
    }

    private void step(Motion motion, double time, double dt, double[] q, double[] p) {
        double gone = drifts[0];
        if (drifts[0] != 0) {
            motion.drift(drifts[0] * dt, q, p);
        }
        for (int i = 0; i < kicks.length; i++) {
            motion.kick(time + gone * dt, kicks[i] * dt, q, p);
            gone += drifts[i + 1];
            if (drifts[i + 1] != 0) {
                motion.drift(drifts[i + 1] * dt, q, p);
            }
        }
    }
}
