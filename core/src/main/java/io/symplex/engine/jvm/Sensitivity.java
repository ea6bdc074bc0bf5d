package io.symplex.engine.jvm;

import java.util.Arrays;

/**
 * The derivatives S of a chunk's states by the parameters of the field, and by each row's own start.
 *
 * <p>Each state's coordinate has a row of {@code parameters + own} numbers. Loops begin at the first of them: so the
 * compiler makes vectors of them.
 */
final class Sensitivity {

    private final Field field;
    private final int width; // 2n
    private final int parameters;
    private final int columns;
    private final double[][] s; // [rows · 2n][columns]
    private final double[][] stage; // likewise, S of a stage
    private final double[][] rate; // likewise, d(dx/dt)
    private final double[] adjoint;
    private final double[] byState;
    private final double[] byParameters;

    Sensitivity(Field field, int rows, boolean own) {
        this.field = field;
        this.width = 2 * field.degreesOfFreedom();
        this.parameters = field.parameterCount();
        this.columns = parameters + (own ? width : 0);
        s = new double[rows * width][columns];
        stage = new double[rows * width][columns];
        rate = new double[rows * width][columns];
        adjoint = new double[Field.MAX_ROWS * width];
        byState = new double[adjoint.length];
        byParameters = new double[rows * parameters];
    }

    /** Begins: nothing depends on the parameters, each start on itself. */
    void begin(int rows) {
        for (int i = 0; i < rows * width; i++) {
            Arrays.fill(s[i], 0);
            if (columns > parameters) {
                s[i][parameters + i % width] = 1;
            }
        }
    }

    /** Returns the derivatives of a row's coordinate. */
    double[] of(int row, int coordinate) {
        return s[row * width + coordinate];
    }

    /**
     * Computes how the rates of some coordinates change: {@code ∂f/∂x S + ∂f/∂θ}.
     *
     * @param tape of the rates; read
     * @param rows how many
     * @param from the first coordinate
     * @param to the one after the last
     * @param ofStage whether S is that of the stage; else that of the states
     */
    void rates(Field.Tape tape, int rows, int from, int to, boolean ofStage) {
        double[][] source = ofStage ? stage : s;
        for (int i = from; i < to; i++) {
            Arrays.fill(adjoint, 0, rows * width, 0);
            for (int r = 0; r < rows; r++) {
                adjoint[r * width + i] = 1;
            }
            field.reverseRows(tape, rows, adjoint, byState, byParameters, parameters);
            for (int r = 0; r < rows; r++) {
                double[] out = rate[r * width + i];
                System.arraycopy(byParameters, r * parameters, out, 0, parameters);
                Arrays.fill(out, parameters, columns, 0);
                for (int k = 0; k < width; k++) {
                    add(byState[r * width + k], source[r * width + k], out);
                }
            }
        }
    }

    /** Multiplies each row's rates by its matrix. */
    void resolve(int rows, Resolvents matrices) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < width; i++) {
                double[] out = stage[r * width + i];
                Arrays.fill(out, 0);
                for (int k = 0; k < width; k++) {
                    add(matrices.at(r, i, k), rate[r * width + k], out);
                }
            }
            for (int i = r * width; i < (r + 1) * width; i++) {
                System.arraycopy(stage[i], 0, rate[i], 0, columns);
            }
        }
    }

    /** Adds to S of some coordinates a part of their rates. */
    void move(int rows, int from, int to, double[] dt, double part) {
        for (int r = 0; r < rows; r++) {
            for (int i = from; i < to; i++) {
                add(part * dt[r], rate[r * width + i], s[r * width + i]);
            }
        }
    }

    /** Sets S of the stage to that of the states a way along the rates. */
    void stage(int rows, double[] dt, double way, double[][] begin) {
        for (int r = 0; r < rows; r++) {
            for (int i = r * width; i < (r + 1) * width; i++) {
                System.arraycopy(begin[i], 0, stage[i], 0, columns);
                add(way * dt[r], rate[i], stage[i]);
            }
        }
    }

    /** Returns a copy of S, into memory of the same shape. */
    void copy(int rows, double[][] out) {
        for (int i = 0; i < rows * width; i++) {
            System.arraycopy(s[i], 0, out[i], 0, columns);
        }
    }

    double[][] blank() {
        return new double[s.length][columns];
    }

    private static void add(double factor, double[] from, double[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] = Math.fma(factor, from[j], out[j]);
        }
    }
}
