package io.symplex.kernel;

/** An activation function over arrays, and the sums and products in which it stands; formulas in the package. */
abstract class DoubleActivation {

    /**
     * Returns how many arrays besides a = σ(z) a forward pass keeps for the reverse: what it takes to know σ′ and σ″.
     *
     * @return the count
     */
    abstract int kept();

    /**
     * Replaces z by a = σ(z).
     *
     * @param count how many numbers, from 0 on
     * @param values z; replaced by a
     * @param kept arrays of the same size; overwritten
     */
    abstract void apply(int count, double[] values, double[][] kept);

    /**
     * Computes d = u ⊙ σ′.
     *
     * @param count how many numbers, from 0 on
     * @param upstream u; read
     * @param values a; read
     * @param kept as {@link #apply} left it; read
     * @param out d; overwritten
     */
    abstract void delta(int count, double[] upstream, double[] values, double[][] kept, double[] out);

    /**
     * Replaces d̄ by ū = d̄ ⊙ σ′ and computes d̄ ⊙ u ⊙ σ″.
     *
     * @param count how many numbers, from 0 on
     * @param tangent d̄; replaced by ū
     * @param upstream u; read
     * @param values a; read
     * @param deltas d; read
     * @param kept as {@link #apply} left it; read
     * @param reverse d̄ ⊙ u ⊙ σ″; overwritten
     */
    abstract void reverseDerivative(
            int count,
            double[] tangent,
            double[] upstream,
            double[] values,
            double[] deltas,
            double[][] kept,
            double[] reverse);

    /**
     * Adds ā ⊙ σ′.
     *
     * @param count how many numbers, from 0 on
     * @param adjoint ā; read
     * @param values a; read
     * @param kept as {@link #apply} left it; read
     * @param reverse the sum; modified
     */
    abstract void reverseValue(int count, double[] adjoint, double[] values, double[][] kept, double[] reverse);
}
