package io.symplex.engine.jvm;

import io.symplex.kernel.EnergyKernel;

/**
 * How a system moves: dx/dt as a function of x = (q, p), of the time and of parameters, chunk by chunk, and the reverse
 * of it.
 *
 * <p>All that objectives and methods need to know of a network. Rows stand one after the other, 2n numbers each. Owns
 * scratch memory: one instance per thread.
 */
interface Field {

    /** The most rows one call takes. */
    int MAX_ROWS = EnergyKernel.MAX_ROWS;

    /** What one evaluation leaves behind for its reverse. Opaque. */
    interface Tape {}

    /** Returns n. */
    int degreesOfFreedom();

    /** Returns how many parameters there are. */
    int parameterCount();

    /** Takes over parameters. */
    void load(double[] parameters);

    /** Returns room for one evaluation. */
    Tape tape();

    /**
     * Computes dx/dt: dq/dt, then dp/dt.
     *
     * @param tape overwritten
     * @param rows how many, {@code <= MAX_ROWS}
     * @param times of the rows, which only a force asks for, shape [rows]; read
     * @param x states from {@code offset} on, shape [rows, 2n]; read
     * @param offset where the first row begins
     * @param out rates from 0 on, shape [rows, 2n]; overwritten
     */
    void rates(Tape tape, int rows, double[] times, double[] x, int offset, double[] out);

    /** Sets the accumulated gradient of the parameters to zero. */
    void clearGradient();

    /** Writes the accumulated gradient of the parameters. */
    void readGradient(double[] out);

    /**
     * Runs an evaluation backwards: adds to the gradient of the parameters.
     *
     * @param tape as {@link #rates} left it; read
     * @param rows as there, or fewer: the first ones
     * @param adjoint ∂loss/∂(dx/dt), shape [rows, 2n]; read
     * @param out ∂loss/∂x, shape [rows, 2n]; overwritten
     */
    void reverse(Tape tape, int rows, double[] adjoint, double[] out);

    /**
     * Runs an evaluation backwards, but keeps the gradients of the rows apart.
     *
     * @param tape as {@link #rates} left it; read
     * @param rows as there, or fewer: the first ones
     * @param adjoint each row's weights of its dx/dt, shape [rows, 2n]; read
     * @param out the derivative by x, shape [rows, 2n]; overwritten
     * @param outParameters the derivatives by the parameters, row r from {@code r · stride} on; overwritten
     * @param stride from one row's derivatives to the next
     */
    void reverseRows(Tape tape, int rows, double[] adjoint, double[] out, double[] outParameters, int stride);
}
