package io.symplex.kernel;

/**
 * Evaluates an energy H(x) and differentiates losses of ∂H/∂x, chunk by chunk.
 *
 * <p>Of an energy with friction, ∂H/∂q is to be read as −dp/dt, which is ∂H/∂q + Γ ∂H/∂p: what moves the system, and
 * what losses compare. Energies are those of H.
 *
 * <p>Numbers cross this border in double precision, whatever precision works inside. Rows of x, of gradients and of
 * adjoints stand one after the other, D numbers each. Owns its scratch memory and allocates nothing after
 * {@link #tape}: one instance per thread.
 *
 * <p>Formulas: see the package.
 */
public interface EnergyKernel {

    /** The most rows one call takes: a chunk that goes through the network while it is in cache. */
    int MAX_ROWS = 64;

    /** What one forward pass leaves behind for its reverse. Opaque. */
    interface Tape {}

    /**
     * Takes over parameters.
     *
     * @param wideParameters in the order of the {@link EnergyForm}; read
     */
    void load(double[] wideParameters);

    /**
     * Returns room for one forward pass of up to {@link #MAX_ROWS} rows.
     *
     * @return a new tape, for this kernel only
     */
    Tape tape();

    /**
     * Computes H(x) for each row.
     *
     * @param tape overwritten
     * @param rows how many, {@code <= MAX_ROWS}
     * @param wideX inputs from {@code offset} on, shape [rows, D]; read
     * @param offset where the first row begins
     * @param wideOut energies from {@code outOffset} on, shape [rows]; overwritten
     * @param outOffset where the first energy goes
     */
    void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset);

    /**
     * Computes ∂H/∂x for each row and records the pass.
     *
     * @param tape overwritten
     * @param rows how many, {@code <= MAX_ROWS}
     * @param wideX inputs from {@code offset} on, shape [rows, D]; read
     * @param offset where the first row of inputs begins
     * @param wideOut ∂H/∂x from {@code outOffset} on, shape [rows, D]; overwritten
     * @param outOffset where the first row of gradients goes
     */
    void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset);

    /**
     * Computes half of ∂H/∂x for each row, ∂H/∂q or ∂H/∂p, and records the pass.
     *
     * @param tape overwritten
     * @param rows how many, {@code <= MAX_ROWS}
     * @param wideQ positions from {@code offset} on, shape [rows, D/2]; read
     * @param wideP momenta from {@code offset} on, shape [rows, D/2]; read
     * @param offset where the first row begins, in both
     * @param byP whether ∂H/∂p is wanted; else ∂H/∂q
     * @param wideOut the half from {@code outOffset} on, shape [rows, D/2]; overwritten
     * @param outOffset where the first row of it goes
     */
    void halfGradients(
            Tape tape,
            int rows,
            double[] wideQ,
            double[] wideP,
            int offset,
            boolean byP,
            double[] wideOut,
            int outOffset);

    /** Sets the accumulated parameter gradient to zero. */
    void clearGradient();

    /**
     * Does all of gradient matching: computes ∂H/∂x, compares it with a target, and adds to the parameter gradient that
     * of the sum of squares over {@code norm}.
     *
     * @param tape overwritten
     * @param rows how many, {@code <= MAX_ROWS}
     * @param wideX inputs from {@code offset} on, shape [rows, D]; read
     * @param wideTarget what ∂H/∂x should be, from {@code offset} on, shape [rows, D]; read
     * @param offset where the first row begins
     * @param norm what the sum of squares is to be divided by
     * @param wideOut each row's sum of squares from 0 on, shape [rows]; overwritten
     */
    void matchGradients(
            Tape tape, int rows, double[] wideX, double[] wideTarget, int offset, int norm, double[] wideOut);

    /**
     * Adds to the parameter gradient what a loss contributes through the ∂H/∂x of a recorded pass.
     *
     * @param tape the pass, as {@link #inputGradients} left it; read
     * @param rows as in that pass, or fewer: the first ones
     * @param wideAdjoint ∂loss/∂(∂H/∂x) from 0 on, shape [rows, D]; read
     */
    void reverse(Tape tape, int rows, double[] wideAdjoint);

    /**
     * Does what {@link #reverse} does, and also differentiates with respect to the inputs.
     *
     * @param tape the pass, as {@link #inputGradients} left it; read
     * @param rows as in that pass, or fewer: the first ones
     * @param wideAdjoint ∂loss/∂(∂H/∂x) from 0 on, shape [rows, D]; read
     * @param wideOut ∂loss/∂x, the Hessian of H times the adjoint, shape [rows, D]; overwritten
     */
    void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut);

    /**
     * Does what {@link #reverse(Tape, int, double[], double[])} does, but keeps the parameter gradients of the rows
     * apart: one row of a Jacobian each. The accumulated gradient stays as it is.
     *
     * @param tape the pass, as {@link #inputGradients} left it; read
     * @param rows as in that pass, or fewer: the first ones
     * @param wideAdjoint each row's weights of its ∂H/∂x, from 0 on, shape [rows, D]; read
     * @param wideOut the Hessian of H times the weights, shape [rows, D]; overwritten
     * @param wideOutParameters each row's derivatives by the parameters, in the order of the {@link EnergyForm}, row r
     *     from {@code r · stride} on; overwritten
     * @param stride from one row's derivatives to the next, at least the number of parameters
     */
    void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride);

    /**
     * Adds to the parameter gradient what a loss contributes through half of the ∂H/∂x of a recorded pass.
     *
     * @param tape the pass; read
     * @param rows as in that pass, or fewer: the first ones
     * @param byP whether the half is ∂H/∂p; else ∂H/∂q
     * @param wideAdjoint ∂loss/∂(that half) from 0 on, shape [rows, D/2]; read
     */
    void reverseHalf(Tape tape, int rows, boolean byP, double[] wideAdjoint);

    /**
     * Does what {@link #reverseHalf} does, and also differentiates with respect to the inputs.
     *
     * @param tape the pass; read
     * @param rows as in that pass, or fewer: the first ones
     * @param byP whether the half is ∂H/∂p; else ∂H/∂q
     * @param wideAdjoint ∂loss/∂(that half) from 0 on, shape [rows, D/2]; read
     * @param wideOutQ ∂loss/∂q is added, shape [rows, D/2]; modified
     * @param wideOutP ∂loss/∂p is added, shape [rows, D/2]; modified
     */
    void reverseHalf(Tape tape, int rows, boolean byP, double[] wideAdjoint, double[] wideOutQ, double[] wideOutP);

    /**
     * Writes the accumulated parameter gradient.
     *
     * @param wideOut in the order of the {@link EnergyForm}; overwritten
     */
    void readGradient(double[] wideOut);
}
