package io.symplex.engine.jvm;

import io.symplex.internal.Interrupts;
import io.symplex.train.NormalEquations;
import io.symplex.train.Window;
import io.symplex.train.WindowBatch;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through windows chunk by chunk: their loss and its gradient, by the way back, or their normal equations, by
 * sensitivities that go along.
 *
 * <p>On the way forth only states are kept; what a field records is made again on the way back. Ends with a
 * {@link java.util.concurrent.CancellationException} when its thread is interrupted. Owns scratch memory: one instance
 * per thread.
 */
final class WindowRun {

    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

    /** What the sensitivities of a chunk may take, in bytes; fewer rows take less. */
    private static final long SENSITIVITY_BYTES = 128L << 20;

    private final Field field;
    private final WindowBatch batch;
    private final StepMap map;
    private final int width; // 2n
    private final int compared; // 2n, or n: positions only
    private final int parameters;
    private final double[] x; // [MAX_ROWS, 2n]
    private final double[] lambda; // likewise
    private final double[] time; // [MAX_ROWS]
    private final double[] dt; // [MAX_ROWS]
    private final Thread caller = Thread.currentThread();
    private double[] kept = {};

    WindowRun(Field field, WindowBatch batch) {
        this.field = field;
        this.batch = batch;
        this.map = StepMap.of(batch.method(), field);
        this.width = 2 * field.degreesOfFreedom();
        this.compared = batch.comparedNumbers();
        this.parameters = field.parameterCount();
        this.x = new double[Field.MAX_ROWS * width];
        this.lambda = new double[x.length];
        this.time = new double[Field.MAX_ROWS];
        this.dt = new double[Field.MAX_ROWS];
    }

    /** Returns the loss and fills the gradient, of the network's parameters and of the starts, if these are free. */
    double evaluate(double[] all, double[] out) {
        field.load(all);
        field.clearGradient();
        Arrays.fill(out, 0);
        int count = batch.windows().size();
        int chunks = Split.chunks(count);
        double sum = 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = Split.from(count, chunks, chunk);
            sum += evaluate(batch.windows().subList(from, Split.from(count, chunks, chunk + 1)), all, out);
        }
        field.readGradient(out);
        return batch.scale() * sum;
    }

    private double evaluate(List<Window> chunk, double[] all, double[] out) {
        int rows = chunk.size();
        int steps = chunk.get(0).steps(); // the first has the most
        int size = rows * width;
        keepRoomFor((long) steps * map.stages() * size);
        double[][] misses = new double[rows][];
        Arrays.setAll(misses, r -> new double[chunk.get(r).seen().length]);
        double sum = start(chunk, all);
        for (int step = 0; step < steps; step++) {
            Interrupts.check(caller);
            int active = begin(chunk, step);
            map.forth(active, time, dt, x, kept, step * map.stages() * size, size);
            for (int r = 0; r < active; r++) {
                sum = miss(chunk.get(r), step, r, misses[r], sum);
            }
        }
        Arrays.fill(lambda, 0, size, 0);
        for (int step = steps - 1; step >= 0; step--) {
            Interrupts.check(caller);
            int active = begin(chunk, step);
            for (int r = 0; r < active; r++) {
                pull(chunk.get(r), step, r, misses[r]);
            }
            map.back(active, time, dt, kept, step * map.stages() * size, size, lambda);
        }
        if (batch.free()) {
            addStarts(chunk, all, out);
        }
        return sum;
    }

    private void keepRoomFor(long numbers) {
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "trajectory matching must keep at most 2^31 numbers on its way through a window, got " + numbers
                            + "; choose a larger dt or shorter windows");
        }
        if (kept.length < numbers) {
            kept = new double[(int) numbers];
        }
    }

    /** Sets the states to the starts; returns the sum of squares of what they miss, if they are free. */
    private double start(List<Window> chunk, double[] all) {
        double sum = 0;
        for (int r = 0; r < chunk.size(); r++) {
            Window window = chunk.get(r);
            if (batch.free()) {
                System.arraycopy(all, slot(window), x, r * width, width);
                for (int i = 0; i < compared; i++) {
                    double miss = missed(x[r * width + i], window.seenFirst()[i]);
                    sum = Math.fma(miss, miss, sum);
                }
            } else {
                System.arraycopy(window.start(), 0, x, r * width, width);
            }
        }
        return sum;
    }

    /** Returns by how much a number is missed; one that was not seen is not. */
    private static double missed(double number, double seen) {
        return Double.isNaN(seen) ? 0 : number - seen;
    }

    private int slot(Window window) {
        return parameters + window.slot() * width;
    }

    /** Sets the times and steps of the rows still under way; returns how many there are: the first ones. */
    private int begin(List<Window> chunk, int step) {
        int active = 0;
        while (active < chunk.size() && chunk.get(active).steps() > step) {
            time[active] = chunk.get(active).time(step);
            dt[active] = chunk.get(active).dt(step);
            active++;
        }
        return active;
    }

    private double miss(Window window, int step, int row, double[] misses, double before) {
        int arrival = window.arrival(step);
        double sum = before;
        for (int i = 0; arrival >= 0 && i < compared; i++) {
            double miss = missed(x[row * width + i], window.seen()[arrival * width + i]);
            misses[arrival * width + i] = miss;
            sum = Math.fma(miss, miss, sum);
        }
        return sum;
    }

    private void pull(Window window, int step, int row, double[] misses) {
        int arrival = window.arrival(step);
        for (int i = 0; arrival >= 0 && i < compared; i++) {
            lambda[row * width + i] = Math.fma(2 * batch.scale(), misses[arrival * width + i], lambda[row * width + i]);
        }
    }

    private void addStarts(List<Window> chunk, double[] all, double[] out) {
        for (int r = 0; r < chunk.size(); r++) {
            Window window = chunk.get(r);
            int slot = slot(window);
            for (int i = 0; i < width; i++) {
                double miss = i < compared ? missed(all[slot + i], window.seenFirst()[i]) : 0;
                out[slot + i] = Math.fma(2 * batch.scale(), miss, lambda[r * width + i]);
            }
        }
    }

    /** Collects the normal equations of all that is missed. */
    void collect(double[] all, NormalEquations out) {
        field.load(all);
        out.clear();
        int count = batch.windows().size();
        long bytes = 4L * Double.BYTES * width * (parameters + width);
        int most = (int) Math.max(1, Math.min(Field.MAX_ROWS, SENSITIVITY_BYTES / bytes));
        int chunks = (count - 1) / most + 1;
        Sensitivity sensitivity = new Sensitivity(field, (count - 1) / chunks + 1, batch.free());
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = Split.from(count, chunks, chunk);
            collect(batch.windows().subList(from, Split.from(count, chunks, chunk + 1)), all, sensitivity, out);
        }
    }

    private void collect(List<Window> chunk, double[] all, Sensitivity sensitivity, NormalEquations out) {
        start(chunk, all);
        sensitivity.begin(chunk.size());
        for (int r = 0; batch.free() && r < chunk.size(); r++) {
            add(chunk.get(r), r, chunk.get(r).seenFirst(), 0, sensitivity, out);
        }
        for (int step = 0; step < chunk.get(0).steps(); step++) {
            Interrupts.check(caller);
            int active = begin(chunk, step);
            map.forth(active, time, dt, x, sensitivity);
            for (int r = 0; r < active; r++) {
                Window window = chunk.get(r);
                if (window.arrival(step) >= 0) {
                    add(window, r, window.seen(), window.arrival(step) * width, sensitivity, out);
                }
            }
        }
    }

    private void add(Window window, int row, double[] seen, int at, Sensitivity sensitivity, NormalEquations out) {
        Interrupts.check(caller); // many parameters make a residual take milliseconds
        for (int i = 0; i < compared; i++) {
            double residual = x[row * width + i] - seen[at + i];
            if (Double.isNaN(seen[at + i])) {
                continue; // it was not seen
            }
            if (batch.free()) {
                out.add(residual, sensitivity.of(row, i), 0, parameters, slot(window), width);
            } else {
                out.add(residual, sensitivity.of(row, i), 0, parameters);
            }
        }
    }
}
