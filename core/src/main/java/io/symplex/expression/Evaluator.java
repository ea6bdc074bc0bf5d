package io.symplex.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes some expressions of q and p over batches; any thread.
 *
 * <p>Interpreted at first, block by block; once warm by a loop written for it, with the same bits.
 */
final class Evaluator {

    /** Rows after which a loop of its own is written: it takes a moment, and the JVM longer to compile it. */
    private static final int WARM = 2000;

    private final int n;
    private final int width;
    private final Program program;
    private final AtomicInteger rows = new AtomicInteger();
    private volatile @Nullable RowLoop loop;

    /**
     * Compiles outputs, {@code width} of them to an array.
     *
     * @param outputs one or two arrays full
     */
    Evaluator(Definition definition, List<Expression> outputs, int width) {
        this.n = definition.degreesOfFreedom();
        this.width = width;
        program = Program.of(
                outputs,
                Stream.concat(definition.positions().stream(), definition.momenta().stream())
                        .toList());
    }

    /** Computes the only output in one state. */
    double one(double[] q, double[] p) {
        double[] out = new double[1];
        batch(1, q, p, out, out);
        return out[0];
    }

    /**
     * Computes the outputs of a batch.
     *
     * @param count number of realisations
     * @param q shape [count, n]; read
     * @param p shape [count, n]; read
     * @param first shape [count, width]; overwritten
     * @param second shape [count, width]; overwritten; not touched if all outputs fit the first
     */
    void batch(int count, double[] q, double[] p, double[] first, double[] second) {
        RowLoop written = loop;
        if (written == null) {
            interpret(count, q, p, first, second);
            warm(count);
        } else if (count == 1) {
            written.row(q, p, first, second);
        } else {
            written.rows(count, q, p, first, second);
        }
    }

    /** Writes the loop, once, when enough was evaluated; where that cannot be, all stays as it is. */
    private void warm(int count) {
        int before = rows.getAndUpdate(old -> Math.min(WARM, old + Math.min(WARM, count)));
        if (before < WARM && before + Math.min(WARM, count) >= WARM) {
            loop = RowLoopWriter.write(program, n, width).orElse(null);
        }
    }

    private void interpret(int count, double[] q, double[] p, double[] first, double[] second) {
        Program.Machine machine = program.borrow();
        int outputs = program.outputs().length;
        for (int from = 0; from < count; from += Program.BLOCK) {
            int some = Math.min(Program.BLOCK, count - from);
            for (int i = 0; i < n; i++) {
                gather(q, from, some, i, machine.register(i));
                gather(p, from, some, i, machine.register(n + i));
            }
            machine.run(some);
            for (int k = 0; k < outputs; k++) {
                scatter(machine.output(k), some, k < width ? first : second, from, width, k % width);
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
