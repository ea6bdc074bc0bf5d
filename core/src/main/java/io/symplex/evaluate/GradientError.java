package io.symplex.evaluate;

import io.symplex.data.Observations;
import io.symplex.system.Hamiltonian;
import java.util.Locale;

/**
 * How far the time derivatives that an energy implies are from observed ones: the held-out loss of gradient matching.
 *
 * <p>{@code mean of (∂H/∂p − dq/dt)² + mean of (−∂H/∂q − dp/dt)²}, each mean taken over all rows and all n coordinates.
 * States and derivatives are those observed: noise in the states has a share that the true energy itself pays. Rows
 * with missing numbers are left out.
 *
 * @param positions mean of (Δ dq/dt)², dimensionless, {@code >= 0}
 * @param momenta mean of (Δ dp/dt)², dimensionless, {@code >= 0}
 */
public record GradientError(double positions, double momenta) {

    /**
     * Measures an energy on observations.
     *
     * @param system the energy
     * @param observations states with derivatives
     * @return the error; NaN where a gradient is
     * @throws IllegalArgumentException if the system has other degrees of freedom
     * @throws IllegalStateException if the observations have no derivatives
     */
    public static GradientError of(Hamiltonian system, Observations observations) {
        system.requireDegreesOfFreedom(observations.degreesOfFreedom(), "the observations");
        return ofWhole(system, observations.wholeRows());
    }

    private static GradientError ofWhole(Hamiltonian system, Observations observations) {
        double[] dq = observations.dq();
        double[] dp = observations.dp();
        double[] movedQ = new double[dq.length];
        double[] movedP = new double[dq.length];
        system.timeDerivatives(
                observations.rows(), observations.times(), observations.q(), observations.p(), movedQ, movedP);
        return new GradientError(meanSquare(dq, movedQ), meanSquare(dp, movedP));
    }

    /**
     * Returns the loss: both parts together.
     *
     * @return positions + momenta
     */
    public double total() {
        return positions + momenta;
    }

    private static double meanSquare(double[] truth, double[] predicted) {
        Distance distance = new Distance();
        distance.add(truth, predicted);
        return distance.meanSquare();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "mean square error %.3e (dq/dt %.3e, dp/dt %.3e)", total(), positions, momenta);
    }
}
