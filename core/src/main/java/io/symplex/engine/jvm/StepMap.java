package io.symplex.engine.jvm;

import io.symplex.integrate.ExplicitMethod;
import io.symplex.integrate.FixedStepMethod;

/**
 * One step of a method through a field, for a chunk of rows: forth, back, and forth with sensitivities.
 *
 * <p>Owns scratch memory: one instance per thread.
 */
interface StepMap {

    /** Returns the map of a method. */
    static StepMap of(FixedStepMethod method, Field field) {
        if (method instanceof FixedStepMethod.Midpoint) {
            return new MidpointMap(field);
        }
        return method instanceof ExplicitMethod.RungeKutta rungeKutta
                ? new RungeKuttaMap(rungeKutta, field)
                : new KickDriftMap((ExplicitMethod.KicksAndDrifts) method, field);
    }

    /** Returns how many states a step keeps for its way back. */
    int stages();

    /**
     * Goes a step.
     *
     * @param rows how many: the first ones
     * @param time at which each row's step begins, shape [rows]; read
     * @param dt of each row, shape [rows]; read
     * @param x states, shape [rows, 2n]; modified
     * @param kept the states that the way back needs, {@link #stages} of them from {@code at} on; overwritten
     * @param at where the first goes
     * @param size from one to the next
     */
    void forth(int rows, double[] time, double[] dt, double[] x, double[] kept, int at, int size);

    /**
     * Goes a step back: adds to the field's gradient.
     *
     * @param rows as on the way forth
     * @param time at which each row's step begins, shape [rows]; read
     * @param dt of each row, shape [rows]; read
     * @param kept the states that {@link #forth} kept; read
     * @param at where the first is
     * @param size from one to the next
     * @param lambda ∂loss/∂x after the step, then before it, shape [rows, 2n]; modified
     */
    void back(int rows, double[] time, double[] dt, double[] kept, int at, int size, double[] lambda);

    /**
     * Goes a step with the derivatives of the states.
     *
     * @param rows how many: the first ones
     * @param time at which each row's step begins, shape [rows]; read
     * @param dt of each row, shape [rows]; read
     * @param x states, shape [rows, 2n]; modified
     * @param sensitivity of the states; modified
     */
    void forth(int rows, double[] time, double[] dt, double[] x, Sensitivity sensitivity);

    /** Fills {@code out} with the times at a part of each row's step. */
    static void times(int rows, double[] time, double[] dt, double part, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.fma(part, dt[r], time[r]);
        }
    }
}
