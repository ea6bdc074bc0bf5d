package io.symplex.expression;

import java.util.List;
import java.util.stream.Stream;

/** Computes some expressions of q and p over batches; any thread. */
final class Evaluator {

    private final int n;
    private final Program program;

    Evaluator(Definition definition, List<Expression> outputs) {
        n = definition.degreesOfFreedom();
        program = Program.of(
                outputs,
                Stream.concat(definition.positions().stream(), definition.momenta().stream())
                        .toList());
    }

    /** Computes the only output in one state. */
    double one(double[] q, double[] p) {
        Program.Machine machine = program.borrow();
        for (int i = 0; i < n; i++) {
            machine.register(i)[0] = q[i];
            machine.register(n + i)[0] = p[i];
        }
        machine.run(1);
        double value = machine.output(0)[0];
        program.giveBack(machine);
        return value;
    }

    /**
     * Computes outputs of a batch, width of them to each array.
     *
     * @param count number of realisations
     * @param q shape [count, n]; read
     * @param p shape [count, n]; read
     * @param width outputs to an array
     * @param outs one or two arrays, shape [count, width]; overwritten
     */
    void batch(int count, double[] q, double[] p, int width, double[]... outs) {
        Program.Machine machine = program.borrow();
        for (int from = 0; from < count; from += Program.BLOCK) {
            int rows = Math.min(Program.BLOCK, count - from);
            for (int i = 0; i < n; i++) {
                gather(q, from, rows, i, machine.register(i));
                gather(p, from, rows, i, machine.register(n + i));
            }
            machine.run(rows);
            for (int k = 0; k < outs.length * width; k++) {
                scatter(machine.output(k), rows, outs[k / width], from, width, k % width);
            }
        }
        program.giveBack(machine);
    }

    private void gather(double[] from, int row, int rows, int column, double[] to) {
        if (n == 1) {
            System.arraycopy(from, row, to, 0, rows);
            return;
        }
        for (int r = 0, at = row * n + column; r < rows; r++, at += n) {
            to[r] = from[at];
        }
    }

    private static void scatter(double[] from, int rows, double[] to, int row, int width, int column) {
        if (width == 1) {
            System.arraycopy(from, 0, to, row, rows);
            return;
        }
        for (int r = 0, at = row * width + column; r < rows; r++, at += width) {
            to[at] = from[r];
        }
    }
}
