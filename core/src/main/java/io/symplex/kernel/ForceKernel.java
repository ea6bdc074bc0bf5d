package io.symplex.kernel;

/**
 * Evaluates a force F(q, t) with parameters, row by row, and differentiates losses of it.
 *
 * <p>Plain loops in double precision, the same beside either twin: there is little to compute. Owns scratch memory: one
 * instance per thread.
 */
public interface ForceKernel {

    /**
     * Takes over parameters.
     *
     * @param parameters of energy and force; read
     * @param begin where those of the force begin
     */
    void load(double[] parameters, int begin);

    /**
     * Computes the force on one row.
     *
     * @param time t
     * @param q positions from {@code at} on; read
     * @param at where they begin
     * @param out F(q, t) from 0 on, shape [n]; overwritten
     */
    void force(double time, double[] q, int at, double[] out);

    /**
     * Runs the force on one row backwards.
     *
     * @param time t
     * @param q positions from {@code at} on; read
     * @param at where they begin
     * @param adjoint ∂loss/∂F from 0 on, shape [n]; read
     * @param outQ ∂loss/∂q is added from {@code outAt} on; modified
     * @param outAt where it begins
     * @param outParameters ∂loss/∂parameters is added from {@code begin} on; modified
     * @param begin where those of the force begin
     */
    void pull(
            double time,
            double[] q,
            int at,
            double[] adjoint,
            double[] outQ,
            int outAt,
            double[] outParameters,
            int begin);
}
