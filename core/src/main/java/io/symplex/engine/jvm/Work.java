package io.symplex.engine.jvm;

import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;

/** A batch to compute the loss of, by one objective or the other. */
sealed interface Work {

    /** Returns the number of rows. */
    int rows();

    /** Returns n. */
    int degreesOfFreedom();

    /** Returns how many times a row goes through the network, forth and back. */
    int passes();

    /** Returns the sum of squares of some rows; fills {@code out} with their share of the gradient. */
    double run(Worker worker, int from, int to, double[] out);

    /** Returns the same work on numbers of its own, which nobody changes. */
    Work copy();

    /** Gradient matching. Mutable, so that one object does for every batch and holds only the last. */
    final class OfStates implements Work {

        private StateBatch batch;

        OfStates(StateBatch batch) {
            this.batch = batch;
        }

        /** Turns to another batch. */
        Work on(StateBatch next) {
            batch = next;
            return this;
        }

        @Override
        public int rows() {
            return batch.count();
        }

        @Override
        public int degreesOfFreedom() {
            return batch.degreesOfFreedom();
        }

        @Override
        public int passes() {
            return 1;
        }

        @Override
        public double run(Worker worker, int from, int to, double[] out) {
            return worker.gradientMatching(batch, from, to, out);
        }

        @Override
        public Work copy() {
            return new OfStates(batch.copy());
        }
    }

    /** Trajectory matching. Mutable, so that one object does for every batch and holds only the last. */
    final class OfSegments implements Work {

        private SegmentBatch batch;
        private boolean truncated;

        OfSegments(SegmentBatch batch, boolean truncated) {
            this.batch = batch;
            this.truncated = truncated;
        }

        /** Turns to another batch. */
        Work on(SegmentBatch next, boolean cut) {
            batch = next;
            truncated = cut;
            return this;
        }

        @Override
        public int rows() {
            return batch.count();
        }

        @Override
        public int degreesOfFreedom() {
            return batch.degreesOfFreedom();
        }

        /** Those of the first row, which has the most. */
        @Override
        public int passes() {
            return 2 * batch.steps(0);
        }

        @Override
        public double run(Worker worker, int from, int to, double[] out) {
            return worker.trajectoryMatching(batch, truncated, from, to, out);
        }

        @Override
        public Work copy() {
            SegmentBatch copy = batch.blank(batch.count());
            for (int r = 0; r < batch.count(); r++) {
                copy.copyRow(r, batch, r);
            }
            return new OfSegments(copy, truncated);
        }
    }
}
