package io.symplex.integrate;

/**
 * Advances a batch of states, step by step, in place.
 *
 * <p>Owns scratch memory: one instance per thread. A step of one realisation allocates nothing, that of a batch nothing
 * of its own; the batch defaults of {@link io.symplex.system.Hamiltonian} do, so a system meant for long runs in
 * batches overrides them.
 */
@FunctionalInterface
public interface Stepper {

    /**
     * Advances every realisation by one step.
     *
     * @param time when the step begins; forces from outside ask for it
     * @param dt the step, finite, may be negative
     * @param q positions, shape [count, n]; modified
     * @param p momenta, shape [count, n]; modified
     */
    void step(double time, double dt, double[] q, double[] p);

    /**
     * Advances every realisation by one step that begins at time 0: at any time, where no force acts from outside.
     *
     * @param dt the step, finite, may be negative
     * @param q positions, shape [count, n]; modified
     * @param p momenta, shape [count, n]; modified
     */
    default void step(double dt, double[] q, double[] p) {
        step(0, dt, q, p);
    }
}
