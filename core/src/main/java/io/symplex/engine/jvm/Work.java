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

    /**
     * Gradient matching.
     *
     * @param batch the states
     */
    record OfStates(StateBatch batch) implements Work {

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
            StateBatch copy = batch.blank(batch.count());
            for (int r = 0; r < batch.count(); r++) {
                copy.copyRow(r, batch, r);
            }
            return new OfStates(copy);
        }
    }

    /**
     * Trajectory matching.
     *
     * @param batch the segments
     * @param truncated whether the gradient is cut at every step
     */
    record OfSegments(SegmentBatch batch, boolean truncated) implements Work {

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
