package io.symplex.expression;

/** A program as one loop over rows, made at run time by {@link RowLoopWriter}. Immutable; any thread. */
interface RowLoop {

    /**
     * Computes all rows.
     *
     * @param count how many
     * @param q shape [count, n]; read
     * @param p shape [count, n]; read
     * @param first the first outputs, shape [count, width]; overwritten
     * @param second the others, shape [count, width]; overwritten; not touched if there are none
     */
    void rows(int count, double[] q, double[] p, double[] first, double[] second);

    /**
     * Computes one row. Code of its own: the compiler unrolls a loop as far as it saw it run.
     *
     * @param q shape [n]; read
     * @param p shape [n]; read
     * @param first the first outputs, shape [width]; overwritten
     * @param second the others, shape [width]; overwritten; not touched if there are none
     */
    void row(double[] q, double[] p, double[] first, double[] second);
}
