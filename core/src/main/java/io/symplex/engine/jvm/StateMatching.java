package io.symplex.engine.jvm;

import io.symplex.train.StateBatch;
import java.util.Arrays;

/**
 * Gradient matching through a field whose rates depend on time: the loss and its gradient, chunk by chunk.
 *
 * <p>Where they do not, the kernel does all of it in one pass. Owns scratch memory: one instance per thread.
 */
final class StateMatching {

    private final Field field;
    private final int width; // 2n
    private final Field.Tape tape;
    private final double[] times;
    private final double[] rates;
    private final double[] adjoint;
    private final double[] ignored;

    StateMatching(Field field) {
        this.field = field;
        this.width = 2 * field.degreesOfFreedom();
        this.tape = field.tape();
        this.times = new double[Field.MAX_ROWS];
        this.rates = new double[Field.MAX_ROWS * width];
        this.adjoint = new double[rates.length];
        this.ignored = new double[rates.length];
    }

    /** Returns the loss and fills its gradient. */
    double evaluate(double[] parameters, StateBatch batch, double[] out) {
        field.load(parameters);
        field.clearGradient();
        Arrays.fill(out, 0);
        double scale = 1.0 / (batch.count() * (double) batch.degreesOfFreedom());
        int chunks = Split.chunks(batch.count());
        double sum = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int first = Split.from(batch.count(), chunks, chunk);
            sum += add(batch, first, Split.from(batch.count(), chunks, chunk + 1) - first, scale);
        }
        field.readGradient(out);
        return scale * sum;
    }

    private double add(StateBatch batch, int first, int rows, double scale) {
        System.arraycopy(batch.times(), first, times, 0, rows);
        field.rates(tape, rows, times, batch.x(), first * width, rates);
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < width; i++) {
                double miss = rates[r * width + i] - batch.rate(first + r, i);
                sum = Math.fma(miss, miss, sum);
                adjoint[r * width + i] = 2 * scale * miss;
            }
        }
        field.reverse(tape, rows, adjoint, ignored);
        return sum;
    }
}
