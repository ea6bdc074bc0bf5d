package io.symplex.engine.jvm;

import io.symplex.internal.Interrupts;
import io.symplex.train.NormalEquations;
import io.symplex.train.StateBatch;
import java.util.Arrays;

/** The normal equations of gradient matching, chunk by chunk: residuals are dx/dt less what was seen. */
final class StateJacobian {

    private final Field field;
    private final int width; // 2n
    private final Field.Tape tape;
    private final double[] times;
    private final double[] rates;
    private final double[] adjoint;
    private final double[] ignored;
    private final Thread caller = Thread.currentThread();
    private final double[] jacobian; // of one coordinate, [MAX_ROWS, parameters]

    StateJacobian(Field field) {
        this.field = field;
        this.width = 2 * field.degreesOfFreedom();
        this.tape = field.tape();
        this.times = new double[Field.MAX_ROWS];
        this.rates = new double[Field.MAX_ROWS * width];
        this.adjoint = new double[rates.length];
        this.ignored = new double[rates.length];
        this.jacobian = new double[Field.MAX_ROWS * field.parameterCount()];
    }

    void collect(StateBatch batch, NormalEquations out) {
        int chunks = Split.chunks(batch.count());
        for (int chunk = 0; chunk < chunks; chunk++) {
            int first = Split.from(batch.count(), chunks, chunk);
            collect(batch, first, Split.from(batch.count(), chunks, chunk + 1) - first, out);
        }
    }

    private void collect(StateBatch batch, int first, int rows, NormalEquations out) {
        int count = field.parameterCount();
        System.arraycopy(batch.times(), first, times, 0, rows);
        field.rates(tape, rows, times, batch.x(), first * width, rates);
        for (int i = 0; i < width; i++) {
            Interrupts.check(caller);
            Arrays.fill(adjoint, 0);
            for (int r = 0; r < rows; r++) {
                adjoint[r * width + i] = 1;
            }
            field.reverseRows(tape, rows, adjoint, ignored, jacobian, count);
            for (int r = 0; r < rows; r++) {
                double residual = rates[r * width + i] - batch.rate(first + r, i);
                out.add(residual, jacobian, r * count, count);
            }
        }
    }
}
