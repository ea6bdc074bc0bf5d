package io.symplex.engine.jvm;

import java.util.Arrays;

/**
 * The matrices {@code (I − Δt/2 · ∂f/∂x)⁻¹} of a chunk's rows, by elimination with pivots; NaN where there is none.
 *
 * <p>Each row has its own: its bits do not depend on the rest of the chunk. Costs 2n reverses of an evaluation. Owns
 * scratch memory: one instance per thread.
 */
final class Resolvents {

    private final Field field;
    private final int width; // 2n
    private final double[][] inverse; // of each row, [2n, 2n]
    private final double[] adjoint;
    private final double[] byState;
    private final double[] ignored;
    private final double[] work; // [2n, 2n]

    Resolvents(Field field) {
        this.field = field;
        this.width = 2 * field.degreesOfFreedom();
        this.inverse = new double[Field.MAX_ROWS][width * width];
        this.adjoint = new double[Field.MAX_ROWS * width];
        this.byState = new double[adjoint.length];
        this.ignored = new double[Field.MAX_ROWS * field.parameterCount()];
        this.work = new double[width * width];
    }

    /** Computes them where an evaluation was. */
    void compute(Field.Tape tape, int rows, double[] dt) {
        for (int i = 0; i < width; i++) {
            Arrays.fill(adjoint, 0, rows * width, 0);
            for (int r = 0; r < rows; r++) {
                adjoint[r * width + i] = 1;
            }
            field.reverseRows(tape, rows, adjoint, byState, ignored, field.parameterCount());
            for (int r = 0; r < rows; r++) {
                for (int k = 0; k < width; k++) {
                    inverse[r][i * width + k] = (i == k ? 1 : 0) - dt[r] / 2 * byState[r * width + k];
                }
            }
        }
        for (int r = 0; r < rows; r++) {
            invert(inverse[r]);
        }
    }

    /** Returns entry (i, k) of a row's matrix. */
    double at(int row, int i, int k) {
        return inverse[row][i * width + k];
    }

    /** Inverts in place: Gauss and Jordan, the largest of a column first. */
    private void invert(double[] a) {
        System.arraycopy(a, 0, work, 0, a.length);
        for (int i = 0; i < width; i++) {
            Arrays.fill(a, i * width, (i + 1) * width, 0);
            a[i * width + i] = 1;
        }
        for (int c = 0; c < width; c++) {
            int pivot = c;
            for (int i = c + 1; i < width; i++) {
                pivot = Math.abs(work[i * width + c]) > Math.abs(work[pivot * width + c]) ? i : pivot;
            }
            swap(work, c, pivot);
            swap(a, c, pivot);
            double factor = 1 / work[c * width + c];
            scale(work, c, factor);
            scale(a, c, factor);
            for (int i = 0; i < width; i++) {
                double part = i == c ? 0 : -work[i * width + c];
                add(work, i, part, c);
                add(a, i, part, c);
            }
        }
    }

    private void swap(double[] matrix, int i, int j) {
        for (int k = 0; k < width; k++) {
            double held = matrix[i * width + k];
            matrix[i * width + k] = matrix[j * width + k];
            matrix[j * width + k] = held;
        }
    }

    private void scale(double[] matrix, int i, double factor) {
        for (int k = i * width; k < (i + 1) * width; k++) {
            matrix[k] *= factor;
        }
    }

    private void add(double[] matrix, int i, double part, int from) {
        for (int k = 0; k < width; k++) {
            matrix[i * width + k] = Math.fma(part, matrix[from * width + k], matrix[i * width + k]);
        }
    }
}
