package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/** Steps of the adaptive method, by Hipparchus; one instance per thread. */
final class DormandPrince853Stepper implements Stepper {

    private static final double SHORTEST = 1e-12; // of a step, as a part of Δt
    private static final int MOST_EVALUATIONS = 10_000_000; // for a step of Δt

    private final DormandPrince853 method;
    private final int count;
    private final Rates rates;

    DormandPrince853Stepper(DormandPrince853 method, Hamiltonian system, int count) {
        this.method = method;
        this.count = Checks.atLeast(count, 1, "count");
        this.rates = new Rates(system);
    }

    @Override
    public void step(double time, double dt, double[] q, double[] p) {
        if (dt == 0) {
            return;
        }
        int n = rates.n;
        rates.begin = time;
        for (int r = 0; r < count; r++) {
            double[] y = new double[2 * n];
            System.arraycopy(q, r * n, y, 0, n);
            System.arraycopy(p, r * n, y, n, n);
            double[] end = moved(y, dt);
            System.arraycopy(end, 0, q, r * n, n);
            System.arraycopy(end, n, p, r * n, n);
        }
    }

    private double[] moved(double[] y, double dt) {
        double longest = Math.abs(dt);
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(
                SHORTEST * longest, longest, method.absoluteTolerance(), method.relativeTolerance());
        integrator.setInitialStepSize(longest);
        integrator.setMaxEvaluations(MOST_EVALUATIONS);
        try {
            return integrator.integrate(rates, new ODEState(0, y), dt).getPrimaryState();
        } catch (MathRuntimeException e) {
            throw new IllegalStateException(
                    "motion must be smooth for " + method.name() + " to keep its tolerances, "
                            + method.absoluteTolerance() + " and " + method.relativeTolerance()
                            + ", got more than 10,000,000 evaluations or too short steps within dt = " + dt
                            + "; choose a smaller dt or larger tolerances, or keep bodies from colliding",
                    e);
        }
    }

    /** dy/dt of y = (q, p). */
    private static final class Rates implements OrdinaryDifferentialEquation {

        private final Gradients gradients;
        private double begin; // of the step
        private final int n;
        private final double[] q; // all [n]
        private final double[] p;
        private final double[] gradientQ;
        private final double[] gradientP;

        Rates(Hamiltonian system) {
            gradients = new Gradients(system, 1);
            n = system.degreesOfFreedom();
            q = new double[n];
            p = new double[n];
            gradientQ = new double[n];
            gradientP = new double[n];
        }

        @Override
        public int getDimension() {
            return 2 * n;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            System.arraycopy(y, 0, q, 0, n);
            System.arraycopy(y, n, p, 0, n);
            gradients.fill(begin + t, q, p, gradientQ, gradientP);
            double[] rate = new double[2 * n];
            for (int i = 0; i < n; i++) {
                rate[i] = gradientP[i];
                rate[n + i] = -gradientQ[i];
            }
            return rate;
        }
    }
}
