package io.symplex.train;

import io.symplex.internal.Checks;

/**
 * Compares where the learned H arrives with where the system was seen next.
 *
 * <p>From every observation symplectic Euler steps lead to the time of the next one, each as long as {@code dt} or
 * shorter. Loss: the sum of {@code (Δq)² + (Δp)²} over all arrivals, divided by their number and the degrees of
 * freedom.
 *
 * <p>The gradient goes through the whole way. {@code truncated} cuts it at every step, as if the state that enters H
 * were constant: cheaper by a tenth, and not the gradient of the loss.
 *
 * <p>Source: Chen, Zhang, Arjovsky, Bottou, <i>Symplectic Recurrent Neural Networks</i>, ICLR 2020, §3.
 *
 * @param dt the longest step, finite, {@code > 0}
 * @param truncated whether the gradient is cut at every step
 */
public record TrajectoryMatching(double dt, boolean truncated) implements Objective {

    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if it is not finite and positive
     */
    public TrajectoryMatching {
        Checks.positive(dt, "dt");
    }

    @Override
    public String name() {
        return truncated ? "trajectory matching, truncated gradient" : "trajectory matching";
    }

    @Override
    public EpochLoss prepare(TrainingData data, int batch, long seed, LossEvaluator evaluator) {
        SegmentBatch segments = SegmentBatch.of(data.observations(seed), dt);
        return new BatchedLoss<>(
                () -> segments,
                batch,
                seed,
                (parameters, part, out) -> evaluator.trajectoryMatching(parameters, part, truncated, out));
    }
}
