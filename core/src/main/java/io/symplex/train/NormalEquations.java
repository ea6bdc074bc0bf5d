package io.symplex.train;

import java.util.Arrays;

/**
 * JᵀJ and Jᵀr of residuals r with the Jacobian J, collected row by row.
 *
 * <p>Mutable. Every element is one chain of fused multiply-adds in the order of the rows: the same bits on any machine.
 * Takes 4 bytes for each pair of parameters.
 */
public final class NormalEquations {

    /** Rows that wait for each other, so that the matrix need not come from memory for each. */
    private static final int BLOCK = 16;

    private final Triangle matrix;
    private final double[] right;
    private final double[][] rows;
    private int waiting;
    private int residuals;
    private double sum;

    /**
     * Creates the equations of no residual.
     *
     * @param size how many parameters, {@code >= 1}
     */
    public NormalEquations(int size) {
        matrix = new Triangle(size);
        right = new double[size];
        rows = new double[BLOCK][Triangle.padded(size)];
    }

    /**
     * Returns how many parameters there are.
     *
     * @return the count
     */
    public int size() {
        return right.length;
    }

    /** Forgets every residual. */
    public void clear() {
        for (int i = 0; i < right.length; i++) {
            Arrays.fill(matrix.row(i), 0);
        }
        Arrays.fill(right, 0);
        waiting = 0;
        residuals = 0;
        sum = 0;
    }

    /**
     * Adds a residual that depends on the first parameters only.
     *
     * @param residual r
     * @param row ∂r/∂parameters, from {@code at} on; read
     * @param at where it begins
     * @param count how many parameters it depends on, at most {@link #size}
     */
    public void add(double residual, double[] row, int at, int count) {
        add(residual, row, at, count, 0, 0);
    }

    /**
     * Adds a residual that depends on the first parameters and some others, of its own.
     *
     * @param residual r
     * @param row ∂r/∂parameters from {@code at} on, the first ones, then the others; read
     * @param at where they begin
     * @param count how many of the first parameters there are
     * @param own where the others stand among all parameters, {@code >= count}
     * @param ownCount how many others there are
     */
    public void add(double residual, double[] row, int at, int count, int own, int ownCount) {
        residuals++;
        double[] next = rows[waiting++];
        Arrays.fill(next, count, next.length, 0);
        System.arraycopy(row, at, next, 0, count);
        System.arraycopy(row, at + count, next, own, ownCount);
        for (int i = 0; i < right.length; i++) {
            right[i] = Math.fma(residual, next[i], right[i]);
        }
        sum = Math.fma(residual, residual, sum);
        if (waiting == BLOCK) {
            complete();
        }
    }

    /**
     * Adds the residuals √factor θ of some parameters. They are not counted: they say what is likely, not what was
     * seen.
     */
    void addSquares(double factor, double[] parameters, int from, int count) {
        complete();
        for (int i = from; i < from + count; i++) {
            matrix.row(i)[i] += factor;
            right[i] = Math.fma(factor, parameters[i], right[i]);
            sum = Math.fma(factor * parameters[i], parameters[i], sum);
        }
    }

    /** Brings the matrix up to date. */
    private void complete() {
        if (waiting > 0) {
            for (int k = waiting; k < BLOCK; k++) {
                Arrays.fill(rows[k], 0);
            }
            matrix.addProducts(1, rows, BLOCK, right.length);
            waiting = 0;
        }
    }

    /**
     * Returns the sum of squares.
     *
     * @return the sum, {@code >= 0}
     */
    public double sum() {
        return sum;
    }

    /** Returns how many residuals were added. */
    int residuals() {
        return residuals;
    }

    /** Returns Jᵀr itself. */
    double[] right() {
        return right;
    }

    /** Returns JᵀJ itself. */
    Triangle matrix() {
        complete();
        return matrix;
    }
}
