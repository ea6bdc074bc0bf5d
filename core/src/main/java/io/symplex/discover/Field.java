package io.symplex.discover;

import io.symplex.expression.Expression;
import io.symplex.expression.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * The right-hand sides F_k(y) of some terms and, if wanted, their derivatives F_k′(y), ready to be evaluated.
 *
 * <p>Only what is not zero everywhere is computed. Immutable.
 */
final class Field {

    final int dimension; // 2n
    final int size; // K terms
    final Program program;
    final int[] term; // [entries] of F: which term …
    final int[] row; // … and which rate
    final int[] slopeTerm; // [slopes] of F′: which term …
    final int[] slopeRow; // … which rate …
    final int[] slopeColumn; // … with respect to what

    private Field(List<Term> terms, List<String> coordinates, boolean slopes) {
        dimension = coordinates.size();
        size = terms.size();
        List<Expression> outputs = new ArrayList<>();
        List<int[]> entries = new ArrayList<>();
        List<int[]> slopeEntries = new ArrayList<>();
        List<Expression> slopeOutputs = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            List<Expression> rates = terms.get(k).field(coordinates);
            for (int i = 0; i < dimension; i++) {
                Expression rate = rates.get(i);
                add(rate, outputs, entries, k, i);
                for (int j = 0; slopes && j < dimension; j++) {
                    add(rate.derivative(coordinates.get(j)), slopeOutputs, slopeEntries, k, i, j);
                }
            }
        }
        outputs.addAll(slopeOutputs);
        program = Program.of(outputs, coordinates);
        term = column(entries, 0);
        row = column(entries, 1);
        slopeTerm = column(slopeEntries, 0);
        slopeRow = column(slopeEntries, 1);
        slopeColumn = column(slopeEntries, 2);
    }

    /** Compiles fields alone. */
    static Field of(List<Term> terms, List<String> coordinates) {
        return new Field(terms, coordinates, false);
    }

    /** Compiles fields and their derivatives. */
    static Field withSlopes(List<Term> terms, List<String> coordinates) {
        return new Field(terms, coordinates, true);
    }

    private static void add(Expression rate, List<Expression> outputs, List<int[]> entries, int... place) {
        if (!rate.equals(Expression.of(0))) {
            outputs.add(rate);
            entries.add(place);
        }
    }

    private static int[] column(List<int[]> entries, int i) {
        return entries.stream().mapToInt(entry -> entry[i]).toArray();
    }

    /** Fills {@code out}, shape [rows][size][dimension], with the F of each row of y, shape [rows][dimension]. */
    double[][][] at(double[][] y) {
        double[][][] out = new double[y.length][size][dimension];
        Program.Machine machine = program.borrow();
        for (int from = 0; from < y.length; from += Program.BLOCK) {
            int rows = Math.min(Program.BLOCK, y.length - from);
            for (int i = 0; i < dimension; i++) {
                for (int r = 0; r < rows; r++) {
                    machine.register(i)[r] = y[from + r][i];
                }
            }
            machine.run(rows);
            for (int e = 0; e < term.length; e++) {
                double[] values = machine.output(e);
                for (int r = 0; r < rows; r++) {
                    out[from + r][term[e]][row[e]] = values[r];
                }
            }
        }
        program.giveBack(machine);
        return out;
    }
}
