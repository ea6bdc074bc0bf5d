package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;

/**
 * A method for H = T(p) + V(q) that drifts and kicks by turns, drift first: each part of H is solved exactly.
 *
 * <p>A coefficient of zero costs nothing, so a method may as well begin with a kick. Symplectic, whatever the
 * coefficients; reversible if they read the same backwards.
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

    /**
     * Returns the stepper.
     *
     * @throws IllegalArgumentException if the system is not separable, naming the methods that take it
     */
    Stepper stepper(Integrator method, Hamiltonian system, int count) {
        Checks.atLeast(count, 1, "count");
        if (!(system instanceof SeparableHamiltonian)) {
            throw new IllegalArgumentException("system must be separable, H = T(p) + V(q), for " + method.name()
                    + ", got " + system.getClass().getSimpleName() + "; take " + FOR_ANY_SYSTEM);
        }
        return new SplittingStepper(new Gradients(system, count));
    }

    /** One instance per thread. */
    private final class SplittingStepper implements Stepper {

        private final Gradients gradients;
        private final double[] gradient; // scratch, [count, n]

        SplittingStepper(Gradients gradients) {
            this.gradients = gradients;
            this.gradient = new double[gradients.size()];
        }

        @Override
        public void step(double dt, double[] q, double[] p) {
            drift(drifts[0] * dt, q, p);
            for (int i = 0; i < kicks.length; i++) {
                kick(kicks[i] * dt, q, p);
                drift(drifts[i + 1] * dt, q, p);
            }
        }

        private void drift(double duration, double[] q, double[] p) {
            if (duration != 0) {
                gradients.momenta(q, p, gradient);
                for (int i = 0; i < gradient.length; i++) {
                    q[i] += duration * gradient[i];
                }
            }
        }

        private void kick(double duration, double[] q, double[] p) {
            gradients.positions(q, p, gradient);
            for (int i = 0; i < gradient.length; i++) {
                p[i] -= duration * gradient[i];
            }
        }
    }
}
