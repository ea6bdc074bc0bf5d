package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.symplex.internal.Interrupts;
import io.symplex.train.SegmentBatch;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Symplectic Euler through a network, as one graph: {@code p ← p − Δt ∂H/∂q(q, p)}, {@code q ← q + Δt ∂H/∂p(q, p)}.
 *
 * <p>Rows with fewer steps stand last; once arrived they are split off.
 */
final class Rollout {

    private final NativeNumbers starts;
    private final NativeNumbers ends;
    private final NativeNumbers steps;

    Rollout(DataType type) {
        starts = new NativeNumbers(type);
        ends = new NativeNumbers(type);
        steps = new NativeNumbers(type);
    }

    /** Returns the sum of squares that some rows miss their ends by. */
    NDArray misses(NDManager manager, Graph graph, SegmentBatch batch, Rows rows, boolean truncated) {
        int inputs = 2 * batch.degreesOfFreedom();
        starts.put(batch.starts(), rows.from() * inputs, rows.count() * inputs);
        ends.put(batch.ends(), rows.from() * inputs, rows.count() * inputs);
        double[] dt = new double[rows.count()];
        for (int r = 0; r < dt.length; r++) {
            dt[r] = batch.dt(rows.from() + r);
        }
        steps.put(dt, 0, dt.length);
        Shape shape = new Shape(rows.count(), inputs);
        Way way = new Way(
                graph, starts.array(manager, shape), steps.array(manager, new Shape(rows.count(), 1)), truncated);
        for (int step = 0; step < batch.steps(rows.from()); step++) {
            Interrupts.check(Thread.currentThread());
            way.keepFirst(active(batch, rows, step));
            way.step();
        }
        return way.arrivals().sub(ends.array(manager, shape)).square().sum();
    }

    /** Returns how many rows are still under way at a step: always the first ones. */
    private static int active(SegmentBatch batch, Rows rows, int step) {
        int active = rows.count();
        while (batch.steps(rows.from() + active - 1) <= step) {
            active--;
        }
        return active;
    }

    /** Rows under way. */
    private static final class Way {
        private final Graph graph;
        private final boolean truncated;
        private final int n;
        private final Deque<NDArray> arrived = new ArrayDeque<>(); // in the order of rows
        private NDArray q; // [rows, n]
        private NDArray p;
        private NDArray dt; // [rows, 1]

        Way(Graph graph, NDArray x, NDArray dt, boolean truncated) {
            this.graph = graph;
            this.truncated = truncated;
            this.n = (int) x.getShape().get(1) / 2;
            this.dt = dt;
            NDList halves = x.split(new long[] {n}, 1);
            q = halves.get(0);
            p = halves.get(1);
        }

        void keepFirst(int rows) {
            if (rows == q.getShape().get(0)) {
                return;
            }
            long[] cut = {rows};
            NDList partsQ = q.split(cut, 0);
            NDList partsP = p.split(cut, 0);
            arrived.addFirst(join(partsQ.get(1), partsP.get(1)));
            q = partsQ.get(0);
            p = partsP.get(0);
            dt = dt.split(cut, 0).get(0);
        }

        void step() {
            p = p.sub(dt.mul(gradient(0)));
            q = q.add(dt.mul(gradient(1)));
        }

        /** Returns ∂H/∂q (half 0) or ∂H/∂p (half 1) here. */
        private NDArray gradient(int half) {
            NDArray x = join(q, p);
            NDArray whole = graph.inputGradients(truncated ? x.stopGradient() : x);
            return whole.split(new long[] {n}, 1).get(half);
        }

        NDArray arrivals() {
            NDArray last = join(q, p);
            if (arrived.isEmpty()) {
                return last; // concat would copy a single array, and the copy knows no gradient
            }
            arrived.addFirst(last);
            return NDArrays.concat(new NDList(arrived), 0);
        }

        private static NDArray join(NDArray q, NDArray p) {
            return NDArrays.concat(new NDList(q, p), 1);
        }
    }
}
