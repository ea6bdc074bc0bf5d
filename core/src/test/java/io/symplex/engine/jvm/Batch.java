package io.symplex.engine.jvm;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.train.LossEvaluator;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;
import java.util.ArrayList;
import java.util.List;

/** A batch of the one objective or the other, made of random numbers. */
interface Batch {

    /** Computes the loss and fills {@code out} with its gradient. */
    double evaluate(LossEvaluator evaluator, double[] parameters, double[] out);

    /** Gradient matching. */
    static Batch states(int n, int rows) {
        StateBatch batch = new StateBatch(rows, n);
        RandomStream random = RandomStream.of(9, "states");
        random.uniform(-1, 1, batch.x());
        random.uniform(-1, 1, batch.target());
        return (evaluator, parameters, out) -> evaluator.gradientMatching(parameters, batch, out);
    }

    /** Trajectory matching over segments of one to five steps, five of each trajectory. */
    static Batch segments(int n, int rows, boolean truncated) {
        RandomStream random = RandomStream.of(9, "segments");
        List<Trajectory> trajectories = new ArrayList<>();
        for (int t = 0; t < rows / 5; t++) {
            double[] times = new double[6];
            for (int k = 1; k < times.length; k++) {
                times[k] = times[k - 1] + random.uniform(0.01, 0.25);
            }
            double[] q = new double[n * times.length];
            double[] p = new double[n * times.length];
            random.uniform(-1, 1, q);
            random.uniform(-1, 1, p);
            trajectories.add(Trajectory.of(n, times, q, p));
        }
        SegmentBatch batch = SegmentBatch.of(Observations.of(trajectories), 0.05);
        return (evaluator, parameters, out) -> evaluator.trajectoryMatching(parameters, batch, truncated, out);
    }
}
