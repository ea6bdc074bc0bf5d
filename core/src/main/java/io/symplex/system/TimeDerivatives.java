package io.symplex.system;

import io.symplex.internal.Checks;
import java.util.Arrays;

/**
 * How fast a state changes: dq/dt and dp/dt, n numbers each.
 *
 * <p>Immutable; equal by value.
 */
public final class TimeDerivatives {

    private final double[] dq;
    private final double[] dp;

    private TimeDerivatives(double[] dq, double[] dp) {
        this.dq = dq;
        this.dp = dp;
    }

    /**
     * Returns time derivatives.
     *
     * @param dq dq/dt, shape [n]; copied
     * @param dp dp/dt, shape [n]; copied
     * @return the derivatives
     * @throws IllegalArgumentException if the lengths differ
     */
    public static TimeDerivatives of(double[] dq, double[] dp) {
        Checks.length(dp, dq.length, "dp");
        return new TimeDerivatives(dq.clone(), dp.clone());
    }

    /**
     * Returns dq/dt.
     *
     * @return a copy, shape [n]
     */
    public double[] dq() {
        return dq.clone();
    }

    /**
     * Returns dp/dt.
     *
     * @return a copy, shape [n]
     */
    public double[] dp() {
        return dp.clone();
    }

    /**
     * Returns the rate of one position.
     *
     * @param i which, from 0
     * @return dq[i]/dt
     */
    public double dq(int i) {
        return dq[i];
    }

    /**
     * Returns the rate of one momentum.
     *
     * @param i which, from 0
     * @return dp[i]/dt
     */
    public double dp(int i) {
        return dp[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeDerivatives that && Arrays.equals(dq, that.dq) && Arrays.equals(dp, that.dp);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(dq) + Arrays.hashCode(dp);
    }

    @Override
    public String toString() {
        return dq.length == 1
                ? "dq/dt = " + dq[0] + ", dp/dt = " + dp[0]
                : "dq/dt = " + Arrays.toString(dq) + ", dp/dt = " + Arrays.toString(dp);
    }
}
