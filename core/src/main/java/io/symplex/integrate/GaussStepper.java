package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import java.util.Arrays;

/**
 * Steps of an implicit Runge-Kutta method, solved by fixed-point iteration of its stages.
 *
 * <p>It iterates until the stages change no less than in the iteration before, and that change is a matter of rounding:
 * stopping at a tolerance would make the energy drift. Every realisation is solved alone, so that its bits do not
 * depend on the batch. Owns scratch memory: one instance per thread.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §VIII.6.1.
 */
final class GaussStepper implements Stepper {

    private static final int MOST_ITERATIONS = 100;
    private static final double ROUNDING = 1e-11; // a change above this part of the state is not rounding

    private final Integrator method;
    private final GaussTableau tableau;
    private final Gradients gradients; // of one realisation
    private final int count;
    private final int n;
    private final double[] y; // the state, [2n]: positions, then momenta
    private final double[][] rates; // of the stages, [s][2n]
    private final double[][] newRates; // likewise
    private final double[] stageQ; // [n]
    private final double[] stageP; // [n]
    private final double[] gradientQ; // [n]
    private final double[] gradientP; // [n]

    GaussStepper(Integrator method, GaussTableau tableau, Hamiltonian system, int count) {
        this.method = method;
        this.tableau = tableau;
        this.gradients = new Gradients(system, 1);
        this.count = Checks.atLeast(count, 1, "count");
        n = system.degreesOfFreedom();
        y = new double[2 * n];
        rates = new double[tableau.stages()][2 * n];
        newRates = new double[tableau.stages()][2 * n];
        stageQ = new double[n];
        stageP = new double[n];
        gradientQ = new double[n];
        gradientP = new double[n];
    }

    @Override
    public void step(double time, double dt, double[] q, double[] p) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, y, 0, n);
            System.arraycopy(p, r * n, y, n, n);
            solve(time, dt);
            for (int i = 0; i < n; i++) {
                q[r * n + i] += dt * sum(tableau.step(), i);
                p[r * n + i] += dt * sum(tableau.step(), n + i);
            }
        }
    }

    /** Fills the rates of the stages. */
    private void solve(double time, double dt) {
        for (double[] rate : rates) {
            Arrays.fill(rate, 0);
        }
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            double change = iterate(time, dt);
            if (change == 0 || (change >= before && change <= ROUNDING)) {
                return;
            }
            if (!(change < Double.POSITIVE_INFINITY)) {
                throw notConverged(dt, k + 1, change);
            }
            before = change;
        }
        throw notConverged(dt, MOST_ITERATIONS, before);
    }

    /** Computes all stages from the rates before, and returns how far they moved, as a part of the state. */
    private double iterate(double time, double dt) {
        for (int stage = 0; stage < rates.length; stage++) {
            for (int i = 0; i < n; i++) {
                stageQ[i] = y[i] + dt * sum(tableau.stage(stage), i);
                stageP[i] = y[n + i] + dt * sum(tableau.stage(stage), n + i);
            }
            gradients.fill(time + tableau.place(stage) * dt, stageQ, stageP, gradientQ, gradientP);
            for (int i = 0; i < n; i++) {
                newRates[stage][i] = gradientP[i];
                newRates[stage][n + i] = -gradientQ[i];
            }
        }
        return accept(Math.abs(dt));
    }

    private double accept(double dt) {
        double change = 0;
        double size = 0;
        for (int stage = 0; stage < rates.length; stage++) {
            for (int i = 0; i < y.length; i++) {
                change = Math.max(change, dt * Math.abs(newRates[stage][i] - rates[stage][i]));
                size = Math.max(size, Math.abs(y[i]) + dt * Math.abs(newRates[stage][i]));
            }
            System.arraycopy(newRates[stage], 0, rates[stage], 0, y.length);
        }
        return change == 0 ? 0 : change / size;
    }

    private double sum(double[] weights, int i) {
        double sum = 0;
        for (int stage = 0; stage < weights.length; stage++) {
            sum += weights[stage] * rates[stage][i];
        }
        return sum;
    }

    private IllegalArgumentException notConverged(double dt, int iterations, double change) {
        return new IllegalArgumentException("dt must be short enough for " + method.name() + " to converge, got " + dt
                + ": after " + iterations + (iterations == 1 ? " iteration" : " iterations")
                + " the stages still change by " + (float) change + " of the state; choose a smaller dt");
    }
}
