package io.symplex.integrate;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/** The way of the adaptive method through given times, interpolated between its own steps. */
final class DormandPrince853Solution implements ODEStepHandler {

    private static final double SHORTEST = 1e-12; // of a step, as a part of the whole time
    private static final int MOST_EVALUATIONS = 200_000;

    private final double[] times;
    private final double[][] states;
    private int filled = 1;

    private DormandPrince853Solution(double[] start, double[] times) {
        this.times = times;
        this.states = new double[times.length][];
        states[0] = start.clone();
    }

    static double[][] of(
            DifferentialEquation equation, double[] start, double[] times, double[] absolute, double relative) {
        DormandPrince853Solution solution = new DormandPrince853Solution(start, times);
        if (times.length == 1) {
            return solution.states;
        }
        double whole = times[times.length - 1] - times[0];
        double[] relatives = new double[absolute.length];
        Arrays.fill(relatives, relative);
        DormandPrince853Integrator integrator =
                new DormandPrince853Integrator(SHORTEST * whole, whole, absolute, relatives);
        integrator.setMaxEvaluations(MOST_EVALUATIONS);
        integrator.addStepHandler(solution);
        try {
            integrator.integrate(wrapped(equation), new ODEState(times[0], start), times[times.length - 1]);
        } catch (MathRuntimeException e) {
            throw new IllegalStateException(
                    "motion must be smooth for the Dormand-Prince method to keep its tolerances, got more than 200,000"
                            + " evaluations or too short steps; choose larger tolerances or a shorter time",
                    e);
        }
        return solution.states;
    }

    private static OrdinaryDifferentialEquation wrapped(DifferentialEquation equation) {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return equation.dimension();
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double[] out = new double[y.length];
                equation.rates(y, out);
                return out;
            }
        };
    }

    @Override
    public void handleStep(ODEStateInterpolator step) {
        double end = step.getCurrentState().getTime();
        while (filled < times.length && times[filled] < end) {
            states[filled] = step.getInterpolatedState(times[filled]).getPrimaryState();
            filled++;
        }
        if (filled < times.length && times[filled] == end) {
            states[filled++] = step.getCurrentState().getPrimaryState();
        }
    }
}
