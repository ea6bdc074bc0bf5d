package io.symplex.integrate;

/**
 * An equation dy/dt = f(y), such as that of a motion with friction, or of a motion and how it depends on its start.
 *
 * <p>Owns scratch memory: one instance per thread.
 */
public interface DifferentialEquation {

    /**
     * Returns how many numbers y has.
     *
     * @return the dimension, {@code >= 1}
     */
    int dimension();

    /**
     * Fills {@code out} with dy/dt.
     *
     * @param y shape [dimension]; read
     * @param out dy/dt, shape [dimension]; overwritten, must not be {@code y}
     */
    void rates(double[] y, double[] out);
}
