package io.symplex.engine.jvm;

import io.symplex.internal.Interrupts;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.EnergyKernel;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;

/** One thread's kernel and scratch memory: computes the loss and gradient of one group of rows. */
final class Worker {

    private final EnergyKernel kernel;
    private final EnergyKernel.Tape tape;
    private final Rollout rollout;
    private final int inputs;
    private final double[] squares = new double[EnergyKernel.MAX_ROWS];

    private long loaded;
    private Thread caller = Thread.currentThread(); // who waits; an interrupt of it ends the work

    Worker(EnergyKernel kernel, EnergyForm form, long tapeBytes) {
        this.kernel = kernel;
        this.tape = kernel.tape();
        this.rollout = new Rollout(kernel, form, tapeBytes);
        this.inputs = form.inputs();
    }

    /** Takes over parameters and who waits for the result, unless it did so in this round. */
    void load(double[] parameters, long round, Thread caller) {
        if (loaded != round) {
            this.caller = caller;
            kernel.load(parameters);
            loaded = round;
        }
    }

    /**
     * Returns the sum of squares of rows {@code from} to {@code to}; fills {@code out} with its share of the gradient.
     */
    double gradientMatching(StateBatch batch, int from, int to, double[] out) {
        kernel.clearGradient();
        int norm = batch.count() * batch.degreesOfFreedom();
        int chunks = Split.chunks(to - from);
        double sum = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int first = from + Split.from(to - from, chunks, chunk);
            int rows = from + Split.from(to - from, chunks, chunk + 1) - first;
            Interrupts.check(caller);
            kernel.matchGradients(tape, rows, batch.x(), batch.target(), first * inputs, norm, squares);
            for (int r = 0; r < rows; r++) {
                sum += squares[r];
            }
        }
        kernel.readGradient(out);
        return sum;
    }

    /**
     * Returns the sum of squares of rows {@code from} to {@code to}; fills {@code out} with its share of the gradient.
     */
    double trajectoryMatching(SegmentBatch batch, boolean truncated, int from, int to, double[] out) {
        kernel.clearGradient();
        int chunks = Split.chunks(to - from);
        double sum = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int first = from + Split.from(to - from, chunks, chunk);
            int rows = from + Split.from(to - from, chunks, chunk + 1) - first;
            sum += rollout.run(batch, first, rows, truncated, caller);
        }
        kernel.readGradient(out);
        return sum;
    }
}
